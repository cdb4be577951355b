"""A picture of terms and days: a bar for each term of protection, a mark for each act, a line for the day of asking."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.etree.ElementTree import Element

from dl822.reasoning.words import Lang, Words
from dl822.results.hypertext import el
from dl822.results.term import Period

if TYPE_CHECKING:
    from dl822.results.opinion import ActOpinion, Opinion

WIDTH, ROW, LEFT, TOP = 760, 30, 210, 34
INK, TERM, MARK, NOW = "#1b1b1b", "#7aa7d9", "#a11d1d", "#5c5c5c"
LONGEST = 30  # letters of a label


class Bar(NamedTuple):
    """A term: from a year to another, the last of which may not be sure."""

    label: str
    first: int
    last: int
    sure: int  # up to this year it surely runs
    open: bool = False  # its end is not known: at least to the last


class Mark(NamedTuple):
    label: str
    day: float  # a year and its part


def timeline(found: Opinion, lang: Lang) -> tuple[Element, str] | None:
    """The drawing, and what it shows in words; ``None`` where no term and no day is known."""
    bars = [bar for act in found.acts if (bar := _bar(act)) is not None]
    bars = list(dict.fromkeys(bars))
    marks = [Mark(act.name, _part(act.act.done.first)) for act in found.acts if act.act.done is not None and act.act.done.first is not None]
    if not bars:
        return None
    now = _part(found.on)
    first = int(min([now, *(b.first for b in bars), *(m.day for m in marks)])) - 2
    last = int(max([now, *(b.last for b in bars), *(m.day for m in marks)])) + 3
    said = _said(bars, found.on, lang)
    return _drawn(bars, marks, now, (first, last), said), said


def _bar(act: ActOpinion) -> Bar | None:
    """The term of the thing of an act, as far as its ends are known."""
    term = act.term
    if term is None or term.last_day is None:
        return None
    last: Any = term.last_day
    ends = (last.earliest, last.latest) if isinstance(last, Period) else (last, last)
    known = [end.year for end in ends if end is not None]
    if not known:
        return None
    begun = [event.lo for name in ("disclosed", "first_published", "completed", "performed", "broadcast", "taken", "made", "published")
             if (event := getattr(term.subject, name, None)) is not None and 0 < event.lo < known[-1]]
    first = min(begun) if begun else min(known) - 70
    return Bar(str(act.permission.use.title or act.name), first, max(known), min(known), None in ends and ends[1] is None)


def _part(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _said(bars: list[Bar], on: date, lang: Lang) -> str:
    told = [f"{b.label}: {_ends(b, on).to(lang)}" for b in bars]
    return "; ".join([*told, Words(f"asked on {on}", f"consulta al {on:%d/%m/%Y}").to(lang)])


def _ends(bar: Bar, on: date) -> Words:
    """Until when it is, or was, protected."""
    year = str(bar.last) if bar.last == bar.sure else f"{bar.sure}–{bar.last}"
    if bar.open:
        return Words(f"protected to {year} at least", f"con protección al menos hasta {year}")
    if bar.last < on.year:
        return Words(f"protected until {year}, free since", f"con protección hasta {year}; después, en dominio público")
    return Words(f"protected to {year}", f"con protección hasta {year}")


# ── drawing ────────────────────────────────────────────────────────────────────────────────────────────────
def _drawn(bars: list[Bar], marks: list[Mark], now: float, span: tuple[int, int], said: str) -> Element:
    scale = (WIDTH - LEFT - 20) / (span[1] - span[0])

    def x(year: float) -> str:
        return f"{LEFT + (year - span[0]) * scale:.1f}"

    height = TOP + ROW * (len(bars) + len(marks)) + 14
    made = el("svg", el("title", said), xmlns="http://www.w3.org/2000/svg", role="img",
              viewBox=f"0 0 {WIDTH} {height}", width=str(WIDTH), height=str(height), font_family="Georgia, serif", font_size="12")
    made.extend(_axis(span, x, height))
    for i, bar in enumerate(bars):
        made.extend(_term(bar, TOP + ROW * i, x))
    for i, mark in enumerate(marks):
        y = TOP + ROW * (len(bars) + i)
        made.append(_label(mark.label, y))
        made.append(el("circle", cx=x(mark.day), cy=f"{y + 12}", r="5", fill=MARK))
    made.append(el("line", x1=x(now), x2=x(now), y1="20", y2=str(height - 8), stroke=NOW, stroke_dasharray="4 3"))
    return made


def _axis(span: tuple[int, int], x: Any, height: int) -> list[Element]:
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100) if (span[1] - span[0]) / s <= 9)
    years = range(span[0] + (-span[0]) % step, span[1] + 1, step)
    return [each for year in years for each in (
        el("line", x1=x(year), x2=x(year), y1="20", y2=str(height - 8), stroke="#e4e4e4"),
        el("text", str(year), x=x(year), y="14", text_anchor="middle", fill=NOW))]


def _term(bar: Bar, y: int, x: Any) -> list[Element]:
    made = [_label(bar.label, y),
            el("rect", x=x(bar.first), y=str(y + 5), width=f"{float(x(bar.sure + 1)) - float(x(bar.first)):.1f}", height="14",
                                     fill=TERM)]
    if bar.sure < bar.last:  # how much longer is not sure
        made.append(el("rect", x=x(bar.sure + 1), y=str(y + 5), width=f"{float(x(bar.last + 1)) - float(x(bar.sure + 1)):.1f}", height="14",
                       fill=TERM, fill_opacity="0.35"))
    return made


def _label(said: str, y: int) -> Element:
    short = said if len(said) <= LONGEST else f"{said[:LONGEST - 1]}…"
    return el("text", short, x=str(LEFT - 10), y=str(y + 16), text_anchor="end", fill=INK)


__all__ = ["timeline"]
