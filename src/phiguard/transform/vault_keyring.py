"""Keys of a vault in the keyring of the system; needs the extra ``keyring``."""

from dataclasses import dataclass

from phiguard.errors import VaultKeyError
from phiguard.transform.vault_keys import Keys


@dataclass(frozen=True, slots=True)
class KeyringEntry:
    """Keys under a service and a user of the system's keyring.

    Attributes:
        service: The name of the service.
        user: The name of the user.
    """

    service: str = "phiguard"
    user: str = "vault"

    def load(self) -> Keys:
        """The keys.

        Raises:
            VaultKeyError: ``keyring`` is not installed, or the entry is not there.
        """
        text = self._call("get_password")
        if not text:
            message = "the keyring holds no keys for the vault under this service and user; there is no default key"
            raise VaultKeyError(message)
        return Keys.read(text)

    def exists(self) -> bool:
        """Whether the entry is there."""
        return bool(self._call("get_password"))

    def create(self) -> Keys:
        """Put a new key into the keyring.

        Raises:
            VaultKeyError: There are keys already, or the keyring cannot be written.
        """
        if self.exists():
            message = "the keyring holds keys for the vault already under this service and user"
            raise VaultKeyError(message)
        return self._kept(Keys.fresh())

    def extend(self) -> Keys:
        """Add a new key to those in the keyring.

        Raises:
            VaultKeyError: The keyring cannot be read or written.
        """
        return self._kept(self.load().and_fresh())

    def _kept(self, keys: Keys) -> Keys:
        self._call("set_password", keys.written())
        return keys

    def _call(self, name: str, *text: str) -> str | None:
        """What a function of the keyring says."""
        try:
            import keyring
        except ImportError:
            message = "the package keyring is not installed; install phiguard[keyring]"
            raise VaultKeyError(message) from None
        try:
            answer: str | None = getattr(keyring, name)(self.service, self.user, *text)
        except Exception as error:  # noqa: BLE001 - each system's keyring has errors of its own, and may quote
            message = f"the keyring cannot be read or written ({type(error).__name__})"
            raise VaultKeyError(message) from None
        return answer
