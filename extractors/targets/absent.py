"""The component that finds targets that a plan says it does not set: 不设固定资产投资增速的具体目标, 进出口总额不再列为预期目标.

A denied verb of setting governs a goal in the same clause; the indicator stands between them, or before the verb. It must be one of the
scheme, or be named as what can be measured: 不设门槛 and 未提出其他目标 say nothing of the kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc

from extractors.context import Context, findings_of
from extractors.findings import WordedTargetFound
from extractors.language.alternatives import any_of
from extractors.language.openings import Opened, later
from extractors.language.phrases import inside_titles
from extractors.language.spans import set_findings, text_of
from extractors.targets.words import at_end, words
from ontology.indicators import canonical_indicator
from ontology.tables import read_table

_CLAUSE = re.compile("[，。；：！？,;:!?]")
_MOVES = re.compile("(?:年均)?(?:增长(?:率|速度|幅度)?|增速|涨幅|增幅|上涨幅度|下降幅度|降幅)$")
_JOIN = re.compile("以及|[、和与及]")
_ABOUT = re.compile("对于|对(?![外口俄蒙])")
_TRAILING = re.compile("(?:方面|上|也|均|都|则|仍|暂|原则)+$")
_PAST = re.compile("去年|上年|前年")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_LONGEST = 40


def find_absent_targets(doc: Doc) -> Doc:
    """Sets `doc._.absent_targets`, a tuple of WordedTargetFound in the order of the text."""
    context: Context = findings_of(doc).context
    text = text_of(doc)
    floor = max(context.review_end, context.body_begin)
    titles = list(inside_titles(text))
    found = [
        one
        for begin, end in pairwise((0, *context.breaks, len(text)))
        for one in _in_paragraph(text, begin, end, context)
        if one.begin >= floor and not any(first < one.end and one.begin < last for first, last in titles)
    ]
    return set_findings(doc, "absent_targets", found)


@cache
def _roles() -> dict[str, tuple[str, ...]]:
    roles: dict[str, tuple[str, ...]] = {}
    for row in read_table("extractors", "lexicons/absent-target-words.tsv"):
        roles[row["role"]] = (*roles.get(row["role"], ()), row["word"])
    return roles


@later
@cache
def _said() -> Opened:
    """A denied verb, what stands between, and the goal: with a thing that is set, listed, or asked for; 不再将X作为…目标; 目标暂不设定."""
    of, roles = f"(?!{any_of(_roles()['of'])})", {role: any_of(texts) for role, texts in _roles().items()}
    between = f"[^，。；：！？,;:!?]{{0,{_LONGEST}}}?"
    signs = "".join(sorted({word[0] for role in ("setting", "listing", "goal", "asking") for word in _roles()[role]} | {"不", "未"}))
    return Opened(
        f"(?=[{signs}])(?:(?:(?P<setting>{roles['setting']})(?P<set>{between})|(?P<listing>{roles['listing']})(?P<listed>{between})"
        f"|(?:不再|不|未)[将把](?P<made>{between})(?:作为|列为|列入|纳入|设为)(?P<into>{between}))(?:{roles['goal']}){of}"
        f"|(?:{roles['goal']})(?P<ending>{roles['setting']})(?=$|[，。；,;])"
        f"|(?P<asking>{roles['asking']})(?P<asked>(?:{roles['kind']})+)(?:{roles['goal']}|{roles['demand']}){of})"
    )


def _in_paragraph(text: str, begin: int, end: int, context: Context) -> Iterator[WordedTargetFound]:
    for said in _said().finditer(text, begin, end):
        clause = max([match.end() for match in _CLAUSE.finditer(text, begin, said.start())] or [begin])
        if _is_doubtful(text, clause, said) or speaks_of_the_past(text[clause : said.start()], context):
            continue
        first, names = _named(text, clause, said)
        for name in names:
            yield WordedTargetFound(first, said.end(), name, absent=True)


def _is_doubtful(text: str, clause: int, said: re.Match[str]) -> bool:
    """Whether the words deny or forbid the denial, or speak of assessment and not of targets."""
    before = text[clause : said.start()]
    between = "".join(said[name] or "" for name in ("set", "listed", "into", "asked"))
    return before.endswith(_roles()["doubt"]) or any(word in between for word in _roles()["other"])


def speaks_of_the_past(before: str, context: Context) -> bool:
    """Whether words name the year before the plan, or an earlier one."""
    years = [int(year) for year in _YEAR.findall(before)]
    return _PAST.search(before) is not None or (context.year is not None and any(year < context.year for year in years))


def _named(text: str, clause: int, said: re.Match[str]) -> tuple[int, list[str]]:
    """Where the words begin, and the indicators that they name: behind the verb, else before it."""
    behind = _indicators(said["made"] or said["set"] or "")
    if behind:
        return said.start(), behind
    topic = text[clause : said.start()]
    about = list(_ABOUT.finditer(topic))
    topic = topic[about[-1].end() :] if about else topic
    named = _indicators(_TRAILING.sub("", topic)) if len(topic) <= _LONGEST and (about or not said["asking"]) else []
    return said.start() - len(topic), named


def _indicators(phrase: str) -> list[str]:
    """The indicators that a phrase names; nothing where any part of it names none, for then it says something else."""
    whole = _indicator(phrase)
    if whole:
        return [whole]
    parts = [part for part in _JOIN.split(_bare(phrase)) if part]
    moved = _MOVES.search(_bare(phrase))
    named = [_indicator(part + (moved[0] if moved and not _MOVES.search(part) else "")) for part in parts]
    return [name for name in named if name] if len(parts) > 1 and all(named) else []


def _indicator(phrase: str) -> str:
    """The indicator that a phrase is; empty where it is none."""
    name = _bare(phrase)
    if not name or (_JOIN.search(name) and canonical_indicator(name)[0] is None):
        return ""
    if canonical_indicator(name)[0] is not None:
        return name
    noun = _MOVES.sub("", name)
    known = noun != name or at_end(words("measure"), name) is not None
    return noun if known and len(noun) > 1 and noun not in words("generic") else ""


def _bare(phrase: str) -> str:
    """A phrase without words of time and manner before it and those that tell what a goal is behind it; what is known stays whole."""
    name = phrase.strip("的、“”")
    while canonical_indicator(name)[0] is None:
        shorter = _without(name)
        if shorter == name:
            break
        name = shorter
    return name


def _without(name: str) -> str:
    first = next((word for word in sorted(_roles()["when"], key=len, reverse=True) if name.startswith(word)), "")
    last = next((word for word in sorted(_roles()["kind"], key=len, reverse=True) if name.endswith(word)), "")
    return name.removeprefix(first).removesuffix(last if len(last) < len(name) - len(first) or not first else "").strip("的、")
