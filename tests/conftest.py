"""What all tests share."""

from hypothesis import settings

# No test asserts on time, so Hypothesis does not either.
settings.register_profile("default", deadline=None, derandomize=True)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile("default")
