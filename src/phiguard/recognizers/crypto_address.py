"""Address of a wallet: Bitcoin, Ethereum, Monero and kin (Safe Harbor class R).

>>> check("1111111111111111111114oLvT2").decibans > 0, check("0xb2845ad0f3d761f3d0201bfe8c26b715568b9126").decibans
(True, 0)
"""

from phiguard.detect.evidence import SILENT, Verdict
from phiguard.detect.pattern import Pattern, PatternRecognizer, labelled
from phiguard.reference.checksums import base58check, bech32
from phiguard.safe_harbor import SafeHarbor

HOLDS = Verdict("checksum of an address", 14)
NO_MIX = Verdict("does not mix digits with letters of both cases", -14)

_BASE58 = "[A-HJ-NP-Za-km-z1-9]"
_LETTER_TYPES = (str.isdecimal, str.islower, str.isupper)


def check(address: str) -> Verdict:
    """Believe an address whose checksum holds; doubt plain words and numbers."""
    if address.startswith(("0x", "0X")):
        return SILENT
    if address.lower().startswith(("bc1", "tb1", "ltc1")):
        return HOLDS if bech32(address) else SILENT
    if base58check(address):
        return HOLDS
    return SILENT if all(any(map(kind, address)) for kind in _LETTER_TYPES) else NO_MIX


recognizer = PatternRecognizer(
    name="crypto_address",
    title="Address of a wallet",
    identifies=SafeHarbor.OTHER_ID,
    entity="CRYPTO",
    patterns=(
        Pattern(rf"[13]{_BASE58}{{25,34}}", alone=0.55, labelled=0.93, caseless=False),
        Pattern(r"(?:bc1|tb1|ltc1|BC1)[02-9ac-hj-np-zAC-HJ-NP-Z]{11,87}", alone=0.85, labelled=0.96, caseless=False),
        Pattern(r"0x[0-9a-f]{40}", alone=0.90, labelled=0.97),
        Pattern(rf"4[0-9AB]{_BASE58}{{93}}", alone=0.90, labelled=0.97, caseless=False),
        labelled(
            r"btc|bitcoin|eth|ethereum|wallet|xmr|monero|ltc|litecoin|doge|dogecoin|usdt|sol|solana|xrp|ripple|"
            r"tron|trx|crypto|cripto|monedero",
            rf"{_BASE58}{{26,110}}",
            alone=0.88,
            gap=r"(?: (?:wallet|address|addr|is|to|id))?[ \t:=#\"'/-]{1,4}\n?",
        ),
    ),
    labels=("btc", "bitcoin", "wallet", "eth", "crypto", "ethereum", "address"),
    contrary=("commit", "sha", "hash", "template"),
    check=check,
    positives=(
        "<bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4>",
        "offered <bc1qqjtadhwces6wrdhjltp4d3wxmwzse8y3yzdf89> or",
        "or <1MW59Uw3WA3w8d2ekpJB15xWGxuKU2yz7G> /",
        "eth <0xb2845ad0f3d761f3d0201bfe8c26b715568b9126>.",
        "BTC wallet: <1MW59Uw3WA3w8d2ekpJB15xWGxuKU2yz7G>",
        "<1111111111111111111114oLvT2>",
        "wallet <BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4>",
    ),
    negatives=(
        "1234567890123456789012345678",
        "0xdeadbeef",
        "BC1 clinic",
        "pays with bitcoin",
        "3a0c1770e44f2b89a04c1770e44f2b8",
        "wallet returned to patient",
    ),
    sources=(
        "https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki",
        "https://eips.ethereum.org/EIPS/eip-55",
        "https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(R)",
    ),
)
