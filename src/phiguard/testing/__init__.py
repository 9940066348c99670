"""What phiguard uses to test itself, for your recognizers too; :mod:`phiguard.testing.strategies` has texts for them.

Parametrize a test over :data:`CHECKS` and call each with a recognizer::

    @pytest.mark.parametrize("check", CHECKS)
    def test_recognizer_conforms(check):
        check(recognizer)
"""

from phiguard.testing.conformance import CHECKS
from phiguard.testing.examples import marked

__all__ = ["CHECKS", "marked"]
