"""What the slots give: something for each, and nothing that anybody has."""

import ipaddress
import re

import pytest
from generator import digits
from generator.accounts import TEST_CARDS
from generator.case import Case
from generator.chance import Chance
from generator.draft import LABELS, NEGATIVE, NEUTRAL, PLAIN
from generator.slots import complaint, filler, names

TRIES = 250
FICTIONAL = "phone phone.plain phone.paren phone.dots phone.toll phone.ext fax patient.phone".split()
LETTER, EITHER = "[AC-HJKMNP-RT-Y]", "[0-9AC-HJKMNP-RT-Y]"
MBI = re.compile(rf"0{LETTER}{EITHER}\d{LETTER}{EITHER}\d{LETTER}{LETTER}\d\d")


def values(name, count=TRIES):
    """Give many values of a slot as lists of pieces."""
    return [filler(name)(Case(Chance(f"{name} {seed}"), "train")) for seed in range(count)]


def texts(name, count=TRIES):
    return ["".join(text for text, _ in pieces) for pieces in values(name, count)]


@pytest.mark.parametrize("name", names())
def test_every_slot_gives_a_value_without_space_at_its_edges(name):
    for text in texts(name, 40):
        assert text
        assert text == text.strip()


@pytest.mark.parametrize("name", names())
def test_every_slot_bears_labels_that_are_known(name):
    labels = {label for pieces in values(name, 10) for _, label in pieces}

    assert labels <= LABELS | {PLAIN, NEUTRAL, NEGATIVE}


def test_every_slot_of_the_readme_is_there(readme):
    stated = re.findall(r"⟨([^⟩|]+)⟩", readme)
    wrong = [said for said in stated if said != "slot" and complaint(*_as_patient(said))]

    assert len(stated) > 180
    assert [] == wrong


def _as_patient(said):
    name, _, size = said.replace("P.", "patient.", 1).partition(":")
    return name, size


def test_the_readme_names_every_slot(readme):
    stated = {_as_patient(said)[0] for said in re.findall(r"⟨([^⟩|]+)⟩", readme)}
    unstated = [name for name in names() if name not in stated and not name.startswith("patient.dob.")]

    assert [] == unstated


@pytest.mark.parametrize("name", FICTIONAL)
def test_telephone_numbers_are_kept_for_fiction(name):
    for text in texts(name):
        if not re.match(r"\+?(?!1)\d{2,3} |0|011|\+\d", text) or text.startswith("+1"):
            assert re.search(r"555\D{0,3}01\d\d", text), text


@pytest.mark.parametrize("name", ["email", "patient.email", "url", "url.bare", "image_url"])
def test_addresses_lead_to_reserved_domains_alone(name):
    for text in texts(name):
        after_scheme = text.casefold().replace("[.]", ".").rpartition("://")[2]
        host = re.split("[/?#:]", after_scheme)[0].rpartition("@")[2]
        assert re.search(r"(^|\.)(example\.(com|net|org)|[a-z0-9-]+\.example)$", host), text


@pytest.mark.parametrize("name", ["ip", "ip.v6", "ip.port"])
def test_internet_addresses_are_kept_for_documentation(name):
    nets = [ipaddress.ip_network(net) for net in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")]
    for text in texts(name):
        address = ipaddress.ip_address(re.sub(r"[/:]\d+$", "", text) if name == "ip.port" else text)
        assert any(address in net for net in nets), text


@pytest.mark.parametrize("name", ["ssn", "ssn.plain", "itin"])
def test_social_security_numbers_are_of_areas_that_are_not_issued(name):
    for text in texts(name):
        number = re.sub(r"\D", "", text)
        assert 9 == len(number)
        assert number[:3] in {"000", "666"} or number[0] == "9" or text in {"078-05-1120", "219-09-9999"}


@pytest.mark.parametrize("name", ["hicn"])
def test_old_medicare_numbers_hold_a_social_security_number_that_is_not_issued(name):
    for text in texts(name):
        assert re.match(r"(000|666|9\d\d)-?\d\d-?\d{4}-?[A-Z]\d?$", text)


@pytest.mark.parametrize("name", ["mbi", "mbi.dash"])
def test_medicare_numbers_begin_with_nought_or_are_the_sample(name):
    for text in texts(name):
        number = re.sub(r"[- ]", "", text).upper()
        assert number == "1EG4TE5MK73" or MBI.fullmatch(number)


def test_provider_numbers_begin_with_two_and_their_check_digit_is_right():
    for text in texts("npi"):
        assert re.fullmatch(r"2\d{9}", text)
        assert digits.npi(text[:9]) == text[9]


def test_dea_numbers_have_a_right_check_digit():
    for text in texts("dea"):
        assert re.fullmatch(r"[A-Z][A-Z9](00|99)\d{5}", text)
        assert digits.dea(text[2:8]) == text[8]


def test_cards_are_test_numbers_or_fail_their_check_digit():
    published = set(TEST_CARDS)
    for text in texts("card"):
        number = re.sub(r"\D", "", text)
        assert number in published or number.startswith("400000") or digits.luhn(number[:-1]) != number[-1]


def test_an_iban_has_right_check_digits_and_no_bank():
    for text in texts("iban"):
        number = text.replace(" ", "")
        assert 1 == int("".join(str(int(letter, 36)) for letter in number[4:] + number[:4])) % 97
        assert re.match(r"[A-Z]{2}\d\d(ZZZZ|000|9999)", number)


def test_a_vehicle_has_no_maker_or_a_wrong_check_digit():
    for text in texts("vin"):
        assert re.fullmatch(r"[A-HJ-NPR-Z0-9]{17}", text)
        assert "ZZ" in text[:3] or digits.vin(text) != text[8]


def test_an_imei_has_a_right_check_digit_and_no_maker():
    for text in texts("imei"):
        number = re.sub(r"\D", "", text)
        assert digits.luhn(number[:14]) == number[14]
        assert number[:6] in {"359999", "019999", "999999"}


def test_hardware_addresses_belong_to_no_maker():
    for text in texts("mac"):
        number = re.sub("[^0-9a-f]", "", text.lower())
        assert number.startswith("00005e0053") or number[1] in "26ae"


@pytest.mark.parametrize("name", ["udi.gs1"])
def test_a_device_has_a_right_article_number(name):
    for text in texts(name):
        article = re.sub(r"[()]", "", text)[2:16]
        assert digits.gtin(article[:13]) == article[13]


def test_the_kin_of_a_patient_suit_in_age_and_the_old_are_marked():
    for seed in range(200):
        case = Case(Chance(f"kin {seed}"), "dev")
        assert case.person("mother").age > case.person("patient").age or case.person("patient").age > 78
        ((age, label),) = filler("patient.age")(case)
        assert ("DATE" if int(age) >= 90 else "!") == label


def test_half_of_surnames_stand_in_no_list():
    case = Case(Chance("surnames"), "train")
    built = set(case.pools.built_surnames)
    people = [case.person("other", str(number)) for number in range(600)]

    assert 0.4 < sum(any(part in built for part in re.split("[- ’']", who.last)) for who in people) / 600 < 0.65
