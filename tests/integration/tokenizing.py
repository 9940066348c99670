"""Tokenizes until it is stopped: python tokenizing.py VAULT KEYS SEED VALUES OUT [SCHEMA]."""

import os
import random
import sys
from pathlib import Path

from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.scope import Scope
from phiguard.transform.vault_keys import KeyFile


def main() -> None:
    """Write each value with its token, as soon as the vault has given it."""
    where, keys, seed, values, out, *schema = sys.argv[1:]
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
        some = [f"{draw.randrange(int(values)):08d}" for _ in range(draw.randint(1, 5))]
        tokens = vault.tokens(SafeHarbor.MRN, [scope] * len(some), some)
        os.write(written, "".join(f"{v} {t}\n" for v, t in zip(some, tokens, strict=True)).encode())


if __name__ == "__main__":
    main()
