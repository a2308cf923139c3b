"""The nouns of indicators: the one that follows a value (建设40个绿美点), and those that share values (A、B分别达到X、Y)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.target_words import at_begin, at_end, pattern, words

_LONGEST = 60
_LIMIT = re.compile("[。；;！？!?，,：:)）、]|——")
_EXAMPLES = re.compile(r"[^，。；：（）\d]{1,40}?等")
_JOINS = "、和与及并或"
_TASK = re.compile("(?:(?:年度|目标|工作|建设|改造)*任务|建设工作|项目建设|建设|工作|计划任务)$")
_LIST = re.compile("以及|[、和与及]")


@dataclass(frozen=True, slots=True)
class Noun:
    """The noun after a value. `stopped`: a predicate follows it; `acting`: it ends with a verb used as a noun; `joined`: the next value
    follows it with nothing between but a conjunction; `modifier`: the next value follows at once, so the first belongs to its noun."""

    begin: int
    end: int
    stopped: bool
    acting: bool
    modifier: bool


def noun_after(text: str, begin: int, next_value: int | None) -> Noun:
    """Reads the noun that begins at `begin`; `next_value` is where the next number stands."""
    high = min(begin + _LONGEST, len(text))
    end = _limit(text, begin, high, next_value)
    modifier = next_value is not None and next_value <= end
    if modifier:
        end = next_value or end
        joined = text[end - 1 : end] in _JOINS or text[begin:end].endswith("以及")
        modifier = not joined
        end = begin + len(text[begin:end].rstrip(_JOINS).removesuffix("以"))
    stop = pattern("stop", before="(?<!已)").search(text, begin + 1, end)
    if stop is not None:
        end = stop.start()
    acting = at_end(words("action"), text, begin, end) is not None or text[begin:end].endswith("工作")
    task = _TASK.search(text, begin, end)
    if task is not None and task.start() > begin + 1:
        end = task.start()
    return Noun(begin, end, stop is not None, acting, modifier)


def _limit(text: str, begin: int, high: int, next_value: int | None) -> int:
    """Where the noun's clause ends. A list goes on over 、 unless another value or a verb follows."""
    found = _LIMIT.search(text, begin, high)
    if found is None:
        return high
    if found[0] != "、":
        return found.start()
    examples = _EXAMPLES.match(text, found.end(), high)
    if examples is not None:
        return _limit(text, examples.end(), high, next_value)
    end = _limit(text, found.end(), high, None)
    if (next_value is not None and next_value <= end) or at_begin(words("amount", "lead", "hedge", "cut"), text, found.end(), high):
        return found.start()
    return end


def shared_nouns(noun: str, count: int) -> list[str] | None:
    """The `count` nouns that a coordination spells out, with the head that they share; None where their number is another.

    >>> shared_nouns("一产、二产、三产增加值", 3), shared_nouns("游客人次、旅游花费", 1)
    (['一产增加值', '二产增加值', '三产增加值'], None)
    """
    parts = [part for part in _LIST.split(noun) if part]
    if count < 2 or len(parts) != count:
        return None
    head = at_end(words("measure"), parts[-1], 0, len(parts[-1]))
    if head is None:
        return parts
    return [part if at_end(words("measure"), part, 0, len(part)) else _with_head(part, head.text) for part in parts[:-1]] + parts[-1:]


def _with_head(part: str, head: str) -> str:
    shared = max(size for size in range(len(head)) if part.endswith(head[:size]))
    return part + head[shared:]
