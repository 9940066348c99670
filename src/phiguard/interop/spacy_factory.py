"""The factory ``phiguard`` of spaCy pipelines; spaCy finds it by the entry point ``spacy_factories``."""

from spacy.language import Language

from phiguard.detect.registry import Registry
from phiguard.guard import Guard
from phiguard.interop.spacy import KEY, SpacyComponent

FACTORY = "phiguard"  #: what pipelines call it


@Language.factory(
    FACTORY,
    assigns=["doc.spans"],
    default_config={"spans_key": KEY, "profile": "balanced", "names": "cascade", "recognizers": None},
)
def make(
    nlp: Language,  # noqa: ARG001 - spaCy gives them
    name: str,  # noqa: ARG001
    spans_key: str,
    profile: str,
    names: str | None,
    recognizers: Registry | None,
) -> SpacyComponent:
    """A component from what the configuration of a pipeline says.

    Args:
        nlp: The pipeline.
        name: What the pipeline calls the component.
        spans_key: The name of the group of spans.
        profile: As :class:`phiguard.guard.Guard` has it.
        names: Likewise.
        recognizers: Likewise; in a configuration, a function that is registered with spaCy and gives them.
    """
    return SpacyComponent(Guard(profile=profile, names=names, recognizers=recognizers), spans_key)
