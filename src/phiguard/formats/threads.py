"""Which messages are one conversation, by what their headers say of one another.

Source: RFC 5322 section 3.6.4. The subject decides nothing: mails of strangers have the same.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

HEAD: Final = 1 << 16  #: bytes in which a header is looked for
LONGEST: Final = 1 << 26  #: bytes of one conversation; what comes after is the next

_END = re.compile(rb"\n\r?\n|\r\r")
_FIELD = re.compile(
    rb"(?<![^\r\n])(?:message-id|in-reply-to|references)[ \t]*:([^\r\n]*(?:(?:\r\n|\r|\n)[ \t][^\r\n]*)*)",
    re.IGNORECASE,
)
_ID = re.compile(rb"<([^<>\s@]{1,500}@[^<>\s@]{1,500})>")
_COMMENT = re.compile(rb"\([^()]*\)")


def threads(heads: Iterable[bytes]) -> list[int]:
    """The number of each message's thread, in the order in which threads begin.

    Messages are of one thread where one names the other, or both name a third, be it there or not.

    Args:
        heads: The first bytes of each message: its header, and more.

    >>> threads([b"Message-ID: <a@x>", b"Message-ID: <b@x>", b"In-Reply-To: <a@x>"])
    [0, 1, 0]
    """
    parents: list[int] = []
    known: dict[bytes, int] = {}
    for number, head in enumerate(heads):
        parents.append(number)
        for name in ids(head):
            one, other = _root(parents, number), _root(parents, known.setdefault(name, number))
            parents[max(one, other)] = min(one, other)
    numbers: dict[int, int] = {}
    return [numbers.setdefault(_root(parents, n), len(numbers)) for n in range(len(parents))]


def _root(parents: list[int], at: int) -> int:
    """The first message of a thread; the way there gets shorter each time."""
    while parents[at] != at:
        parents[at] = parents[parents[at]]
        at = parents[at]
    return at


def ids(head: bytes) -> Iterator[bytes]:
    """The message ids that a header names: its own, and those that it answers.

    A field with other words beside them names none: old programs wrote a person's address there, which is no id.
    """
    end = _END.search(head)
    for field in _FIELD.finditer(head, 0, end.start() if end else len(head)):
        value = _COMMENT.sub(b"", field.group(1))
        if not _ID.sub(b"", value).strip(b" \t\r\n,;"):
            yield from _ID.findall(value)


def bounded(numbers: Sequence[int], sizes: Sequence[int], longest: int = LONGEST) -> list[int]:
    """Threads of bounded size, numbered anew in the order in which they begin; a longer one becomes several.

    Args:
        numbers: The thread of each message.
        sizes: Of each message, bytes.
        longest: Bytes of one thread, unless a single message is longer.

    >>> bounded([0, 1, 0, 0], [5, 5, 5, 5], 10)
    [0, 1, 0, 2]
    """
    open_threads: dict[int, tuple[int, int]] = {}
    found: list[int] = []
    count = 0
    for number, size in zip(numbers, sizes, strict=True):
        new, total = open_threads.get(number, (-1, 0))
        if new < 0 or total + size > longest:
            new, total = count, 0
            count += 1
        open_threads[number] = new, total + size
        found.append(new)
    return found
