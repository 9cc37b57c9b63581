"""What people type, made fit to store: no control characters, no endless lines."""

import unicodedata
from datetime import date

LINE, PARAGRAPH = 2000, 10000
TEN = 10


def _printable(character: str) -> bool:
    # Joiners and direction marks (category Cf) belong to scripts and emoji; other controls do not.
    return unicodedata.category(character) not in {"Cc", "Cs", "Co", "Cn"}


def one_line(text: str, limit: int = LINE) -> str:
    """Give the text on one line: line breaks and tabs become spaces, control characters go."""
    spaced = "".join(c if _printable(c) else " " for c in text)
    return " ".join(spaced.split())[:limit].strip()


def paragraph(text: str, limit: int = PARAGRAPH) -> str:
    """Give the text with its line breaks, each line cleaned, never more than one empty line."""
    lines = [one_line(line, limit) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip()[:limit]


def in_a_sentence(text: str) -> str:
    """Give an answer as it stands in the middle of a sentence: "Yes" is yes, "AI" stays AI."""
    first, second = text[:1], text[1:2]
    return text if second.isupper() else first.lower() + text[1:]


def plain_hours(hours: float) -> float:
    """Round hours as people say them: whole from ten on, one decimal below, never down to nothing."""
    return float(round(hours)) if hours >= TEN else max(round(hours, 1), 0.1)


def day_in_words(iso: str) -> str:
    """Say a date as people do, 25 January 2027; what is no date stays as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {day:%B %Y}"
