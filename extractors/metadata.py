"""What a document says of itself: title, number, issuers, dates, years, the session that approved it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extractors.colophon import colophon_begin
from extractors.document_numbers import find_numbers, infer_issuers
from extractors.layout import Mended
from extractors.numbering import han_value
from extractors.structure import SectionText
from extractors.titles import Title, find_titles, front_lines

Span = tuple[int, int]

_HANDS_DOWN = re.compile(r"(?:印发|下达|发布|转发|批转|公布|下发|颁布)(.+?)的(?:通知|函|公告|通告|决定)$")
_CITED = re.compile(r"《(.+)》")
_SESSION = re.compile(r"在(?P<body>[^，。（）]{2,30}?第?[一二三四五六七八九十]{1,4}届人民代表大会(?:常务委员会)?第[一二三四五六七八九十]{1,4}次会议)上?")
_PLACE_OF_SESSION = re.compile(r"(.+?)第?[一二三四五六七八九十]{1,4}届人民代表大会")
_APPROVED = re.compile(r"(?:已?经)?(?:\d{4}年\d{1,2}月\d{1,2}日)?(?P<by>[^，。《》（）：；\d]{3,40}?(?:会议|大会|全会|常务会))(?:讨论|审议|研究|表决)?(?:并?原则)?(?:通过|批准|同意)")
_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[年—/.-](\d{1,2})[月—/.-](\d{1,2})(?:日|(?!\d))")
_YEARS = re.compile(r"((?:19|20)\d\d)年?(?:[—~-]+|至|到)((?:19|20)\d\d)年?")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_TERM = re.compile(r"第([一二三四五六七八九十]{1,3})个五年|[“]?十([一二三四五六七八九])五[”]?|[“]([七八九十])五[”]")
_PLACE = re.compile(r"(?:\d{4}年)?(?:关于制定|关于|中共|中国共产党)?((?:[一-龥]{2,7}?(?:省|自治区|特别行政区|自治州|市|地区|盟|州|县|区|旗)){1,3})")
_NO_PLACE = re.compile(r"全国|全省|全市|全区|我[省市区县州盟旗]|地区生产|城市|国家|示范|各")
_ISSUER = re.compile(r"^(?:\d{4}年)?(?P<issuer>.{2,60}?)(?:关于|印发|转发|批转)")
_BODY = re.compile(r"(?:政府|委员会|委|厅|局|部|办公室|办公厅|院|署|会|行|办|室|中心|总社)(?:等.{1,3}部门)?$")
_ELIDED = re.compile(r"(?:省|市|区|县|州|自治区|盟|旗)(?:委|政府|人民政府|[^省市区县州]{2,12}(?:局|厅|委|办))")
_REPRESENTS = re.compile(r"我代表([一-龥]{2,12}?人民政府)")
_GENRES = (
    ("report", r"工作报告|情况的?报告|报告$"),
    ("outline", r"规划|纲要|五年计划|远景目标|五年规划的?建议"),
    ("action", r"行动|方案|措施|举措|要点|细则|实施意见|任务|政策包|政策"),
    ("plan", r"计划"),
)


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What a plan says of itself. Spans point into the text of section `0` (code points, end exclusive).

    `title` is as issued (a notice's, where one hands the plan down), `label` the plan's own and distinctive title: a work report's has
    year and place. `number` has 〔〕. `place` is the text that names the plan's own division, None for the whole country or where none does.
    """

    title: str
    label: str
    number: str | None = None
    issuers: tuple[str, ...] = ()
    issued: date | None = None
    plan_year: int | None = None
    start_year: int | None = None
    end_year: int | None = None
    approved_by: str | None = None
    genre: str = "other"
    place: str | None = None
    colophon: str | None = None
    title_span: Span | None = None
    label_span: Span | None = None
    number_span: Span | None = None


def read_metadata(mended: Mended, sections: Sequence[SectionText]) -> PlanFacts:
    """The facts of the document whose sections were read from `mended`."""
    front = sections[0]
    lines = front_lines(mended, len(front.text))
    titles = find_titles(mended, lines)
    number, number_span = _number(front.norm, lines)
    title, label = _title_and_label(titles)
    session = _SESSION.search(front.norm)
    colophon = mended.text[colophon_begin(mended) :] or None
    issued = _issued(mended, front.norm, lines, colophon)
    genre = _genre(label.text if label else "", front.norm)
    place = _place(label, title, session, front.norm)
    years = _years(label.text if label else "") if label else (None, None, None)
    shown = _distinct(label, genre, place, issued, mended)
    if genre == "report" and years == (None, None, None) and issued:
        years = (issued.year, None, None)
    return PlanFacts(
        title.text if title else shown,
        shown,
        number,
        _issuers(mended, title, lines, number, genre, place, front.norm),
        issued,
        *years,
        _approved_by(front.norm),
        genre,
        place,
        colophon,
        (title.begin, title.end) if title else None,
        (label.begin, label.end) if label else None,
        number_span,
    )


def _title_and_label(titles: Sequence[Title]) -> tuple[Title | None, Title | None]:
    """The title of the document and that of the plan, which may be the same."""
    if not titles:
        return None, None
    title = titles[0]
    handed = _HANDS_DOWN.search(title.text)
    if not handed:
        return title, title
    for own in titles[1:]:
        if own.text != title.text and not _HANDS_DOWN.search(own.text):
            return title, own
    cited = _CITED.search(title.text) or handed
    return title, Title(title.begin + cited.start(1), title.begin + cited.end(1), cited[1])


def _number(norm: str, lines: Sequence[Span]) -> tuple[str | None, Span | None]:
    """The document's own number: one that stands on a line of its own."""
    for begin, end in lines:
        found = find_numbers(norm[begin:end]) if end - begin < 40 else []
        if len(found) == 1 and (found[0][0], found[0][1]) == (0, end - begin):
            return found[0][2].canonical, (begin, end)
    return None, None


def _issued(mended: Mended, norm: str, lines: Sequence[Span], colophon: str | None) -> date | None:
    """The date on a line of its own, or in the line under the title, or on the web page, or in the colophon."""
    short = [norm[begin:end] for begin, end in lines if end - begin < 60]
    alone = [line for line in short if _DATE.fullmatch(line)]
    under = [line for line in short if _DATE.match(line.lstrip("—（("))]
    tail = [mended.norm[begin:end] for begin, end in front_lines(mended, len(mended.norm))[-8:] if end - begin < 40]
    page = [mended.source.text[begin:end].translate({32: None}) for begin, end in mended.furniture if end - begin < 80]
    signed = [line for line in tail if _DATE.fullmatch(line)]
    for line in (*alone, *under, *signed, *(text for text in page if "日期" in text or "时间" in text), colophon or ""):
        match = _DATE.search(line)
        if match and (found := _real_date(match)):
            return found
    return None


def _real_date(match: re.Match[str]) -> date | None:
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _years(title: str) -> tuple[int | None, int | None, int | None]:
    """Plan year, start year and end year that a title tells.

    >>> _years("2020年国民经济和社会发展计划"), _years("第十四个五年规划纲要"), _years("行动方案（2021—2023年）")
    ((2020, None, None), (None, 2021, 2025), (None, 2021, 2023))
    """
    if match := _YEARS.search(title):
        return None, int(match[1]), int(match[2])
    if match := _TERM.search(title):
        term = 10 + han_value(match[2]) if match[2] else han_value(match[1] or match[3])
        start = 1953 if term == 1 else 1951 + 5 * (term - 1) + (0 if term > 2 else 2)
        return None, start, start + 4
    if match := _YEAR.search(title):
        return int(match[1]), None, None
    return None, None, None


def _genre(title: str, front: str) -> str:
    for genre, pattern in _GENRES:
        if re.search(pattern, title):
            return genre
    return "report" if not title and "各位代表" in front[:400] else "other"


def _place(label: Title | None, title: Title | None, session: re.Match[str] | None, front: str) -> str | None:
    if session and (match := _PLACE_OF_SESSION.match(session["body"])) and not match[1].startswith("全国"):
        return match[1]
    texts = [found.text for found in (label, title) if found]
    represented = _REPRESENTS.search(front)
    for text in (*texts, represented[1] if represented else ""):
        match = _PLACE.match(text)
        if match and not _NO_PLACE.search(match[1]):
            return match[1]
    return None


def _distinct(label: Title | None, genre: str, place: str | None, issued: date | None, mended: Mended) -> str:
    """The label; that of a work report with its year and place, that of a document without a title by its file."""
    name = label.text if label else "政府工作报告" if genre == "report" else ""
    if not name:
        return re.sub(r"^.*[/\\]|\.[^.]*$", "", mended.source.name) or "-"
    if genre != "report" or "政府工作报告" not in name:
        return name
    where = "" if place is None or place in name else place
    when = "" if issued is None or _YEAR.search(name) else f"{issued.year}年"
    return f"{when}{where}{name}" if not _YEAR.match(name) else f"{name[:5]}{where}{name[5:]}"


def _approved_by(front: str) -> str | None:
    match = _APPROVED.search(front)
    return match["by"].removeprefix("经").removeprefix("已经") if match else None


def _issuers(
    mended: Mended, title: Title | None, lines: Sequence[Span], number: str | None, genre: str, place: str | None, front: str
) -> tuple[str, ...]:
    """The bodies that issue the document: named in its title, in its signature, or by its number."""
    match = _ISSUER.match(title.text) if title else None
    if title and match and _BODY.search(match["issuer"]) and not _ELIDED.match(match["issuer"]):
        return _apart(mended, title.begin + match.start("issuer"), title.begin + match.end("issuer"))
    if signed := _signature(mended, lines):
        return signed
    inferred = infer_issuers(find_numbers(number)[0][2]) if number and find_numbers(number) else ()
    if inferred:
        return inferred
    if represented := _REPRESENTS.search(front):
        if not represented[1].startswith(("省", "市", "县", "区", "州", "自治区")):
            return (represented[1],)
    return (f"{place}人民政府",) if genre == "report" and place else ()


def _apart(mended: Mended, begin: int, end: int) -> tuple[str, ...]:
    """The names between `begin` and `end`, which blanks in the source set apart."""
    cuts = [begin, *(i for i in range(begin + 1, end) if mended.offsets[i] > mended.offsets[i - 1] + 1), end]
    names = [mended.norm[a:b] for a, b in zip(cuts, cuts[1:], strict=False)]
    whole = all(_BODY.search(name) or name == "中共中央" for name in names)
    return tuple(names) if whole else (mended.norm[begin:end],)


def _signature(mended: Mended, lines: Sequence[Span]) -> tuple[str, ...]:
    """The names on the lines right above the first date that stands alone."""
    texts = [mended.norm[begin:end] for begin, end in lines]
    for i, text in enumerate(texts):
        if _DATE.fullmatch(text):
            names: list[str] = []
            while i and len(texts[i - 1]) < 30 and _BODY.search(texts[i - 1]):
                i -= 1
                names.insert(0, texts[i])
            return tuple(names)
    return ()
