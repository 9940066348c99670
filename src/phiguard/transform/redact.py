"""Put a numbered label in the place of an identifier."""

from dataclasses import dataclass

from phiguard.transform.transformer import Column


@dataclass(frozen=True, slots=True)
class Redact:
    """Write ``[MRN_1]``: the class, and the number of the value within its document.

    The number tells only that two places hold the same value (45 CFR 164.514(c)(1): it is not derived
    from the value).
    """

    def __call__(self, column: Column) -> list[str]:
        """Labels, one for each identifier.

        >>> from phiguard.safe_harbor import SafeHarbor
        >>> Redact()(Column(SafeHarbor.MRN, ["X"] * 3, ["a-1", "b", "A1"], [0, 0, 0], [2026] * 3))
        ['[MRN_1]', '[MRN_2]', '[MRN_1]']
        """
        numbers: dict[tuple[int, str], int] = {}
        counts: dict[int, int] = {}
        written = []
        for document, found in zip(column.documents, column.found, strict=True):
            key = document, "".join(filter(str.isalnum, found)).casefold() or found
            if key not in numbers:
                numbers[key] = counts[document] = counts.get(document, 0) + 1
            written.append(f"[{column.label.name}_{numbers[key]}]")
        return written
