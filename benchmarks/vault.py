"""How many values a second a vault takes: `python -m benchmarks.vault [--size N] [--postgres ADDRESS]`.

A vault is filled with new values; then it is asked for as many again, of which nine in ten are known. Values are eight
digits, all of one scope or one scope for every ten; they come in batches, each of one call.
"""

import argparse
import secrets
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import rounded
from phiguard.safe_harbor import SafeHarbor
from phiguard.transform.scope import Scope
from phiguard.transform.vault_keys import KeyFile
from phiguard.transform.vault_postgres import new_postgres_vault
from phiguard.transform.vault_sealed import SealedVault
from phiguard.transform.vault_sqlite import new_sqlite_vault

KNOWN = 0.9


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1_000_000, help="values")
    parser.add_argument("--batch", type=int, default=100_000, help="values of one call")
    parser.add_argument("--folder", type=Path, help="where the file is written; a temporary folder by default")
    parser.add_argument("--postgres", help="the address of a database; schemas benchmark_... stay in it")
    parser.add_argument("--quick", action="store_true", help="try whether it runs")
    asked = parser.parse_args()
    size, batch = (2_000, 500) if asked.quick else (asked.size, asked.batch)
    print(f"{size:,} values in calls of {batch:,}; thousands of values a second (of processor time)\n")
    print("| vault | scopes | all new | 90 % known | all known | bytes a token |")
    print("|---|---|---|---|---|---|")
    for title, per_scope in (("one", size * 2), ("one for every ten values", 10)):
        with TemporaryDirectory(dir=asked.folder) as folder:
            path, source = Path(folder) / "vault", KeyFile(Path(folder) / "keys")
            source.create()
            with new_sqlite_vault(path, source) as vault:
                speeds = measured(vault, size, batch, per_scope)
            each = path.stat().st_size / (size * (2 - KNOWN))
            print(f"| SQLite | {title} | {' | '.join(speeds)} | {rounded(each)} |", flush=True)
            if asked.postgres:
                schema = f"benchmark_{secrets.token_hex(4)}"
                with new_postgres_vault(asked.postgres, source, schema) as vault:
                    speeds = measured(vault, size, batch, per_scope)
                print(f"| PostgreSQL | {title} | {' | '.join(speeds)} | |", flush=True)


def measured(vault: SealedVault, size: int, batch: int, per_scope: int) -> list[str]:
    """Thousands of values a second, and of processor time: new ones, nine in ten known, known ones."""
    run = secrets.token_hex(4)
    new = int(size * (1 - KNOWN))
    values = [f"{n:08d}" for n in range(size + new)]
    scopes = [Scope("patient", f"{run} {n // per_scope}") for n in range(size + new)]
    mixed = [size + n // 10 if n % 10 == 0 else n for n in range(new * 10)]
    rows = [range(size), mixed, range(size)]
    return [speed(vault, [scopes[n] for n in some], [values[n] for n in some], batch) for some in rows]


def speed(vault: SealedVault, scopes: list[Scope], values: list[str], batch: int) -> str:
    """Thousands of values a second that the vault takes; in brackets, a second of this process on a processor."""
    begun, busy = time.perf_counter(), time.process_time()
    for at in range(0, len(values), batch):
        tokens = vault.tokens(SafeHarbor.MRN, scopes[at : at + batch], values[at : at + batch])
        assert len(set(tokens)) == len(tokens)
    spent = time.perf_counter() - begun, time.process_time() - busy
    return f"{rounded(len(values) / spent[0] / 1e3)} ({rounded(len(values) / spent[1] / 1e3)})"


if __name__ == "__main__":
    main()
