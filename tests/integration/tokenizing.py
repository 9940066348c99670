"""Tokenizes until it is stopped: python tokenizing.py VAULT KEYS SEED OUT [SCHEMA].

All processes draw new values from the same few at the same moment, so that they meet.
"""

import os
import random
import sys
import time
from pathlib import Path

from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.scope import Scope
from phiguard.transform.vault_keys import KeyFile

PERIOD = 30_000_000  #: nanoseconds
FEW = 40  #: values of a period


def main() -> None:
    """Write each value with its token, as soon as the vault has given it."""
    where, keys, seed, out, *schema = sys.argv[1:]
    source = KeyFile(Path(keys))
    if schema:
        from phiguard.transform.vault_postgres import postgres_vault

        vault = postgres_vault(where, source, *schema)
    else:
        from phiguard.transform.vault_sqlite import sqlite_vault

        vault = sqlite_vault(Path(where), source)
    draw, scope = random.Random(seed), Scope("release", "crash")
    written = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    while True:
        moment = time.monotonic_ns() // PERIOD
        some = [f"{moment}-{draw.randrange(FEW)}" for _ in range(draw.randint(1, 5))]
        tokens = vault.tokens(SafeHarbor.MRN, [scope] * len(some), some)
        os.write(written, "".join(f"{v} {t}\n" for v, t in zip(some, tokens, strict=True)).encode())


if __name__ == "__main__":
    main()
