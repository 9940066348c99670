"""Ordinary invented prose, as office mail has it: no name, place, date or number of anybody."""

from collections.abc import Iterator, Sequence
from random import Random

_WORDS = {
    "thing": "the draft; the folder; the new form; the supply list; the intake sheet; the training slides; the leaflet;"
    " the schedule; the spreadsheet; the old binder; the summary; the order; the checklist; the handout",
    "team": "the front desk; the billing team; the night shift; the lab; the pharmacy; the kitchen; the records room;"
    " the transport crew; the people in purchasing; the volunteers; the cleaning crew; the second floor",
    "did": "looked at; finished; printed; shortened; moved; returned; checked; misplaced; copied; corrected; rewrote",
    "soon": "soon; before lunch; after the meeting; when there is time; later today; by the end of the week; tomorrow",
    "place": "the break room; the supply closet; the main hall; the waiting room; the shared drive; the side entrance;"
    " the conference room; the parking deck",
    "state": "almost empty; too warm; out of order; back in use; much better now; still noisy; open again; quite full",
    "count": "two; three; four; half a dozen; 6; 12; 15; a handful of; at least 20; about 40",
    "goods": "boxes of gloves; chairs; toner cartridges; blankets; clipboards; name badges; batteries; cups; pens",
    "price": "$18; $42.50; $110; $260; less than $75; around $900; $1,250",
    "ill": "a cough; a sore throat; a mild fever; a headache; back pain; a rash; a stiff knee; poor sleep",
    "cure": "rest and fluids; a warm drink; stretching; ibuprofen 200 mg with food; saline spray; an ice pack",
    "value": "120/80; 98.6 F; 5.4; 72 kg; 2.5 mg; 18 units; 97%; 14.2; 1,200 mL",
    "result": "within range; unchanged; slightly high; a little low; better than last time; not yet back",
}
_SENTENCES = (
    "Thanks for sending {thing}; I {did} it and will bring it to {place} {soon}.",
    "Could somebody tell {team} that {place} is {state}?",
    "We are down to {count} {goods}, so please order more {soon}.",
    "The quote came to {price}, which is more than {team} wanted to spend.",
    "I think that {team} already {did} {thing}, but nobody wrote it down.",
    "Please do not leave {goods} in {place}, since people trip over them.",
    "The heating in {place} is {state}, and maintenance knows about it.",
    "As agreed, {team} will keep {thing} until everybody has read it.",
    "If you have {ill}, stay at home and call in before the shift starts.",
    "For {ill} we usually suggest {cure} and a visit when it does not pass.",
    "The reading was {value} and the rest of the panel was {result}.",
    "Everything else was {result}, so there is nothing to do but wait.",
    "The printer near {place} is {state}; use the one beside {team} meanwhile.",
    "Let me know whether {thing} still needs a signature or can go out as it is.",
    "It took {count} tries, but {thing} finally opened on the old computer.",
    "Parking will be short because the crane needs the space next to {place}.",
    "Nobody has to answer this {soon}, it is only so that {team} can plan.",
    "My suggestion is to put {thing} where {team} can find it without asking.",
    "The workshop was longer than I had hoped, yet {team} liked most of it.",
    "A reminder that the fridge gets emptied {soon}, whatever is in it.",
    "There were {count} people ahead of me, and the line moved slowly.",
    "Whoever {did} {thing} did a good job, it reads much better than before.",
    "Our budget for {goods} is {price} this quarter and not a cent more.",
    "The patient felt well, walked without help and asked about {cure}.",
    "No change to the plan: {cure}, and come back if {ill} gets worse.",
    "Blood was drawn without trouble and the value of {value} is {result}.",
    "I would rather wait for {team} than guess what {thing} is meant to say.",
    "Does anyone need the projector, or may {team} keep it in {place}?",
    "The new chairs are comfortable, although {team} received only {count}.",
    "We talked for a while about {thing} and then about nothing in particular.",
)
_CHOICES = {name: [w.strip() for w in words.split(";")] for name, words in _WORDS.items()}


def sentences(random: Random, count: int) -> list[str]:
    """So many sentences."""
    return [
        random.choice(_SENTENCES).format_map({name: random.choice(words) for name, words in _CHOICES.items()})
        for _ in range(count)
    ]


def paragraph(random: Random, known: Sequence[str], size: int) -> str:
    """Sentences of those given until there are *size* characters; nothing where *size* is not positive."""
    parts: list[str] = []
    while size > 0:
        parts.append(random.choice(known))
        size -= len(parts[-1]) + 1
    return " ".join(parts)


def paragraphs(lines: Iterator[tuple[str, int]], random: Random, density: int) -> Iterator[str]:
    """Lines with identifiers, each followed by as much prose as the density asks for, without end.

    Args:
        lines: Lines, each with the number of its identifiers.
        random: Where chance comes from.
        density: Characters for each identifier.
    """
    known, owed = sentences(random, 3000), 0
    for line, count in lines:
        yield line
        owed += density * count - len(line)
        while owed > 0:
            prose = paragraph(random, known, min(owed, 400))
            owed -= len(prose)
            yield prose


def mail(parts: Iterator[str], size: int) -> str:
    """A message of the next paragraphs: at least *size* characters."""
    taken: list[str] = []
    while size > 0:
        taken.append(next(parts))
        size -= len(taken[-1]) + 2
    return "\n\n".join(taken)
