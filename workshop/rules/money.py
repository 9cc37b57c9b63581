"""Ranges of money as people write them: € 8,000 to 12,000, 8-12k, 1.5 million, CHF 20’000."""

import re
import unicodedata
from dataclasses import dataclass

_TOKENS = re.compile(r"\d[\d.,’' ]*\d|\d|[^\W\d_]+|[^\w\s]")
_THOUSANDS = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*")
_FACTORS = {
    "k": 1e3,
    "tsd": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mio": 1e6,
    "million": 1e6,
    "millions": 1e6,
}
_CURRENCIES = {
    "€": "eur",
    "euro": "eur",
    "euros": "eur",
    "$": "usd",
    "dollars": "usd",
    "£": "gbp",
    "pounds": "gbp",
}
_CODES = {"eur", "usd", "gbp", "chf", "pln", "sek", "nok", "dkk", "czk", "vnd", "jpy", "cad", "aud"}
_BETWEEN = {"-", "–", "—", "to", "and", "bis", "from", "between", "about", "around", "approx", "ca", ".", "~"}


@dataclass(frozen=True, slots=True)
class Range:
    """From and to, in the currency's own code where one is written."""

    low: float
    high: float
    currency: str = ""

    def below(self, other: "Range") -> bool:
        """Tell whether both ends are lower; False where the currencies differ, for nobody can tell."""
        if self.currency and other.currency and self.currency != other.currency:
            return False
        return self.low < other.low and self.high < other.high


def read_range(text: str) -> Range | None:
    """Read one amount or a range; None where anything else is written, such as who decides by when."""
    amounts: list[float] = []
    factors: list[float] = []
    currencies: set[str] = set()
    for token in _TOKENS.findall(unicodedata.normalize("NFKC", text).lower()):
        if token[0].isdigit():
            amounts.append(_amount(token))
            factors.append(0)
        elif token in _FACTORS and amounts:
            factors[-1] = _FACTORS[token]
        elif token in _CURRENCIES or token in _CODES:
            currencies.add(_CURRENCIES.get(token, token))
        elif token not in _BETWEEN:
            return None
    if not amounts or len(amounts) > 2 or len(currencies) > 1:  # noqa: PLR2004 - from and to
        return None
    last = factors[-1] or 1
    low, high = amounts[0] * (factors[0] or last), amounts[-1] * last
    return Range(low, high, next(iter(currencies), "")) if low <= high else None


def _amount(digits: str) -> float:
    plain = re.sub(r"[’' ]", "", digits)
    if _THOUSANDS.fullmatch(plain):
        return float(re.sub(r"[.,]", "", plain))
    whole, _mark, part = plain.replace(",", ".").rpartition(".")
    try:
        return float(f"{whole}.{part}" if whole else part)
    except ValueError:
        return float("nan")
