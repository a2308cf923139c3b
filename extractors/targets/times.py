"""Times, comparisons and reckonings that stand between an indicator and its value, as patterns of what ends at a place in a clause."""

from __future__ import annotations

import re

_PERIOD = r"(?:[上去]一?年|“?(?:十[一二三四五六]?|[六七八九])五”?|前[一二三五]年)"
BASELINE = re.compile(
    rf"(?:较|比|相较于?|相对于|与|和|同|在)(?:(?P<year>(?:19|20)\d\d)年|{_PERIOD})"
    r"(?:年?[底末]|期末|同期|期间|时期|水平|均值|(?:年初|年度)?预算数?|执行数|完成数|决算数?)?的?(?:相比|基础上|实际)?[，,]?$"
)
ORIGIN = re.compile(
    rf"(?P<from>[由从])(?:(?:19|20)\d\d年|{_PERIOD}|目前|现在|当前|原来?|现行|现有)(?:年?[底末初]|期[末初]|同期|期间|时期)?的?约?$"
)
MULTIPLIED = re.compile(r"(?:是|为|达到?|相当于)(?P<year>20\d\d)年(?:同期|水平|总量)?的$")  # before 3倍
DATED = re.compile(r"(?<=[一-龥）)])(?:到|至)?((?:19|20)\d\d)年[底末]?(?:将|要)?$")
HANDED = re.compile("完成(?:国家|自治区|中央|上级|省|市|区|县)?(?:部委|政府)?(?:下达|安排|确定)(?:我?[省市区县盟旗州])?的(?:年度)?$")
_LASTING = re.compile(
    r"(?<=[一-龥]{2})(?<![个第〇零一二三四五六七八九十比较由从])(?:连续|[力争]*用)?[\d一二两三四五六七八九十]{1,3}年(?:内|间|时间)?(?:连续)?$"
)
_TURNED = re.compile(r"[由从](?:上年|去年|20\d\d年)的?(?:负增长|下降|上升|增长|亏损|逆差|赤字)转$")  # before 为增长5%
_APART = re.compile("(?:扣除|剔除|不考虑)[^，。；、\\d]{2,12}(?:因素|影响)(?:后|外)?[，,]?$")
_COSTING = re.compile(r"(?:计划|估算|概算)?总?投资(?:超过?|达|约)?\d[\d.]*[万亿]*元(?:以上|左右)?的$")
PASSING: tuple[tuple[re.Pattern[str], int], ...] = ((_LASTING, 9), (_TURNED, 12), (_APART, 22), (_COSTING, 26))
"""What parts an indicator from its value and tells nothing of either, with the most characters that it takes."""
TIME = re.compile(
    r"(?:到|至|截至|截止)?(?:(?:(?:19|20)\d\d年?[-—－–~～至到])?(?:19|20)\d\d全?年(?:[底末]|年[底末])?(?:前|以前|之前)?|“?十[一二三四五六]五”?(?:末|期末|期间|时期)"
    r"|(?:今后|未来|用)?[\d一二三四五六七八九十]+年(?:左右)?(?:内|时间|间)|规划期[末内]?|\d+月底?前?)[，,]?"
)

BY_THEN = rf"(?:{TIME.pattern}(?<=[，,])|(?:今年|本年|全年|年内|年底前?)[，,])"
"""A time with a comma behind it, by which all that follows in the sentence is to be reached (力争 | 到2030年，)."""

_COUNTED_SO_FAR = "(?:今年)?(?:\\d{1,2}—\\d{1,2}月份?|[上前][\\d一二三四五六七八九十]*个?(?:半年|季度|月))(?:完成|实现)?"
_WAS = re.compile(
    "^(?:[^，。；]*[去上]年(?:同期|末)?(?=..))?"  # 受灾情影响上年 | 进出口
    f"(?:目前|[全我本][省市县区旗州盟]|[现共已]有|现共有|已经?|累计|{_COUNTED_SO_FAR})*"
    "|(?<=..)[去上]年(?:同期|末)?$"  # 财政收入 | 去年
    "|[总之]?后$"
)
_YEAR = re.compile("20\\d\\d")
_YEARS = re.compile(f"(?:{_YEAR.pattern}年?[、和与及])+[到至]?{_YEAR.pattern}年")


def is_time(words: str) -> bool:
    """Whether words tell a time alone: 到2030年底, “十五五”期间."""
    return TIME.fullmatch(words) is not None


def without_past(indicator: str) -> str:
    """An indicator without the words that tell that its value was.

    >>> without_past("财政收入去年"), without_past("受灾情影响上年进出口"), without_past("1—10月完成出口")
    ('财政收入', '进出口', '出口')
    """
    return _WAS.sub("", indicator)


def years_in_turn(text: str, begin: int, end: int) -> list[int]:
    """The years that are listed between two places with none named behind them, for values that follow in turn; empty where none are.

    >>> years_in_turn("到2026年、2028年和2030年，占比分别达到", 0, 24), years_in_turn("2026年、2027年新建，2028年建成", 0, 19)
    ([2026, 2028, 2030], [])
    """
    listed = _YEARS.search(text, begin, end)
    if listed is None or _YEAR.search(text, listed.end(), end):
        return []
    return [int(year) for year in _YEAR.findall(listed[0])]
