"""A vault that ends with its process."""

from phiguard.transform.vault_keys import KeysInMemory
from phiguard.transform.vault_sealed import SealedVault
from phiguard.transform.vault_sqlite import SqliteStore


def memory_vault() -> SealedVault:
    """A new vault in memory, with keys that nobody else has.

    >>> from phiguard.safe_harbor import SafeHarbor
    >>> from phiguard.transform.scope import Scope
    >>> vault, scope = memory_vault(), Scope("patient", "17")
    >>> (token,) = vault.tokens(SafeHarbor.MRN, [scope], ["00482913"])
    >>> vault.reveal([token], vault.right(scope), "the referring clinic asked")
    ['00482913']
    """
    store = SqliteStore(None)
    store.create()
    vault = SealedVault(store, KeysInMemory())
    vault.create()
    return vault
