"""Slots for people: who, and which part of what belongs to them."""

from collections.abc import Callable

from generator import codes, contact, days, places, rare
from generator.case import Case
from generator.dates import DATE
from generator.draft import NEGATIVE, NEUTRAL, PLAIN, Piece
from generator.people import Person
from generator.places import GEOGRAPHY, Address

ROLES = frozenset(
    "patient spouse mother father child sibling friend provider referrer nurse clerk sender recipient guarantor "
    "contact other".split(),
)
NAME = "NAME"
OLD = 90

Filled = Callable[[Case], list[Piece]]


def _spaced_initials(who: Person, case: Case) -> str:
    letters = [part[0].upper() for part in (who.first, who.middle if who.has_middle else "", who.last) if part]
    return (
        case.chance.one(("{}", "{}", "spaced", "bare"))
        .replace("{}", ".".join(letters) + ".")
        .replace("spaced", ". ".join(letters) + ".")
        .replace("bare", "".join(letters))
    )


#: What a person's slot gives of the name.
NAMED: dict[str, Callable[[Person], str]] = {
    "name": lambda who: who.name,
    "first": lambda who: who.first,
    "last": lambda who: who.last or who.first,
    "middle": lambda who: who.middle,
    "full": lambda who: who.full,
    "last_first": lambda who: who.last_first,
    "hl7": lambda who: who.hl7,
    "nick": lambda who: who.nick,
    "initial_last": lambda who: f"{who.first[0]}. {who.last}" if who.last else who.first,
    "first_initial": lambda who: f"{who.first} {who.last[0].upper()}." if who.last else who.first,
    "middle_initial": lambda who: who.middle[0],
}
#: Words that suit the person, and bear no label.
WORDS: dict[str, tuple[str, Callable[[Person], str]]] = {
    "title": (NEUTRAL, lambda who: who.title),
    "suffix": (NEUTRAL, lambda who: who.suffix),
    "he": (PLAIN, lambda who: who.pronouns[0]),
    "his": (PLAIN, lambda who: who.pronouns[1]),
    "him": (PLAIN, lambda who: who.pronouns[2]),
    "sex": (PLAIN, lambda who: {"female": "F", "male": "M"}.get(who.gender, "X")),
    "gender": (PLAIN, lambda who: {"female": "female", "male": "male"}.get(who.gender, "nonbinary")),
    "man": (PLAIN, lambda who: {"female": "woman", "male": "man"}.get(who.gender, "person")),
    "son": (PLAIN, lambda who: {"female": "daughter", "male": "son"}.get(who.gender, "child")),
    "husband": (PLAIN, lambda who: {"female": "wife", "male": "husband"}.get(who.gender, "partner")),
    "brother": (PLAIN, lambda who: {"female": "sister", "male": "brother"}.get(who.gender, "sibling")),
}
#: Values that belong to the person and stay.
OWNED: dict[str, tuple[str, Callable[[Case, Person], str]]] = {
    "initials": (NAME, lambda case, who: _spaced_initials(who, case)),
    "email": ("EMAIL", lambda case, who: contact.email_of(case.chance, who)),
    "user": ("OTHER_ID", lambda case, who: contact.user_of(case.chance, who)),
    "handle": ("URL", lambda case, who: contact.handle_of(case.chance, who)),
    "phone": ("PHONE", lambda case, _: contact.phone(case)),
    "mobile": ("PHONE", lambda case, _: contact.phone(case)),
    "work": ("PHONE", lambda case, _: contact.phone(case)),
    "fax": ("FAX", lambda case, _: contact.phone(case)),
    "ext": ("PHONE", lambda case, _: contact.extension(case)),
    "photo": (
        "PHOTO",
        lambda case, who: codes.photo_of(case.chance, who, case.calendar.write(case.calendar.today, "hl7")),
    ),
}
PLACED: dict[str, tuple[str, Callable[[Address], str]]] = {
    "street": (GEOGRAPHY, lambda where: where.street),
    "city": (GEOGRAPHY, lambda where: where.town),
    "zip": (GEOGRAPHY, lambda where: where.zip),
    "zip4": (GEOGRAPHY, lambda where: f"{where.zip}-{where.plus4}"),
    "county": (GEOGRAPHY, lambda where: where.county),
    "state": (NEUTRAL, lambda where: where.state_text),
}
LOCATED: dict[str, Callable[[Address], list[Piece]]] = {
    "address": lambda where: [(where.street, GEOGRAPHY), (", ", PLAIN), *places.town_line(where)],
    "address_lines": lambda where: [(where.street, GEOGRAPHY), ("\n", PLAIN), *places.town_line(where)],
    "city_state_zip": places.town_line,
}
AGED = ("age", "age90", "age90_words", "birth_year", "dob")
FORMS = (*NAMED, *WORDS, *OWNED, *PLACED, *LOCATED, *AGED)


def filler(role: str, number: str, form: str) -> Filled | None:
    """Give what fills a slot of a person, or nothing when there is no such slot."""
    if role not in ROLES:
        return None
    head, _, rest = form.partition(".")
    if head == "dob" and (not rest or rest in days.DATED):
        return lambda case: [(_birthday(case, role, number, rest), DATE)]
    if rest:
        return None
    for find in (_named, _owned, _located, _aged):
        if made := find(role, number, head):
            return made
    return None


def _named(role: str, number: str, form: str) -> Filled | None:
    if form in NAMED:
        write = NAMED[form]
        return lambda case: [(write(case.person(role, number)), NAME)]
    if form in WORDS:
        label, word = WORDS[form]
        return lambda case: [(word(case.person(role, number)), label)]
    return None


def _owned(role: str, number: str, form: str) -> Filled | None:
    if form not in OWNED:
        return None
    label, make = OWNED[form]
    key = (role, number, form)
    return lambda case: case.keep(key, lambda: [(make(case, case.person(role, number)), label)])


def _located(role: str, number: str, form: str) -> Filled | None:
    if form in PLACED:
        label, part = PLACED[form]
        return lambda case: [(part(case.address(role, number)), label)]
    if form in LOCATED:
        lines = LOCATED[form]
        return lambda case: lines(case.address(role, number))
    return None


def _aged(role: str, number: str, form: str) -> Filled | None:
    if form == "age":
        return lambda case: [_age(case.person(role, number))]
    if form == "age90":
        return lambda case: [(str(_old(case, role, number)), DATE)]
    if form == "age90_words":
        return lambda case: [(rare.in_words(min(99, _old(case, role, number))), DATE)]
    if form == "birth_year":
        return lambda case: [_year(case, role, number)]
    return None


def _age(who: Person) -> Piece:
    return str(who.age), NEGATIVE if who.age < OLD else DATE


def _old(case: Case, role: str, number: str) -> int:
    age = case.person(role, number).age
    return age if age >= OLD else case.keep((role, number, "old"), lambda: case.chance.whole(OLD, 109))


def _birthday(case: Case, role: str, number: str, form: str) -> str:
    age = case.person(role, number).age
    day = case.keep((role, number, "birthday"), lambda: case.calendar.birthday(age))
    if form == "spoken":
        return rare.spoken_date(day)
    return case.keep((role, number, "dob", form), lambda: case.calendar.write(day, form))


def _year(case: Case, role: str, number: str) -> Piece:
    who = case.person(role, number)
    day = case.keep((role, number, "birthday"), lambda: case.calendar.birthday(who.age))
    return str(day.year), NEUTRAL if who.age < OLD else DATE
