"""The head that 等 gives to the items of a list: what it is, and how many (甲、乙 | 等3座水库).

甲县、乙县 | 等通用机场;  甲区100号、101号 | 等2条市政道路;  甲、乙 | 三个TOD综合开发.
"""

from __future__ import annotations

import re

from extractors.language.openings import Opened
from extractors.projects.lists.shared_belongings import SMALL_WATERS
from extractors.projects.naming.free_trade import is_free_trade_area
from extractors.projects.naming.institutions import ends_with_institution
from extractors.projects.naming.names import ProjectName, find_head, is_care
from extractors.projects.words.lexicon import head_class, words

ETC = Opened(
    r"(?<![同高中初均对相优])等(?!级|候|效|于)(?<![经至到—、]天等)|(?<=中)等(?=\d)|(?<=[汉晋关华巴资阆榆陇闽浙吴塔黔滇川粤桂琼鄂豫赣湘皖苏台渝冀鲁藏辽]中|大同|会同|临高|上高)等|(?:(?<=[一-鿿]{2})|(?<=[一-鿿]”))[两三四五六七八九十]大(?=[一-鿿]{2})"
    r"|(?<=[一-鿿）]{2})(?<![改新扩迁]建)(?<![和与及])(?<!流域)(?<!境内)(?<!沿线)(?:[0-9]{1,2}|[两三四五六七八九十])[个座条处](?=(?:TOD|LNG|[一-鿿])[一-鿿]|[大小]（[12一二]）型|\d{2,4}千伏)"
    r"|(?<=\d[号#])(?:[2-9]|[两三四五六七八九十])个(?=\d+万?吨级)"
    r"|(?<=[一-鿿）]{2})(?<![改新扩迁]建)(?<![和与及])(?:[0-9]{1,2}|[两三四五六七八九十])[所家](?=[一-鿿]{0,4}?(?:卫生服务中心|学校|[中小]学|高中|幼儿园|卫生院|医院|高校|学院|敬老院|养老院|福利院))"
)
"""Where a list ends: 等, or how many it names."""
_TAIL_OF_LIST = re.compile(
    r"(?:地区|地(?![铁下热])|省(?![道际实])|市(?![政域郊])|盟市|城市|国家和地区|方面|\d+个?(?:省(?!级)|市(?!级)|县(?![级域]|城[一-鿿]{2,8}[厂站场])|国家(?!级|重[点大]|骨干|物流|示范|高新|创新|实验|试验|中心|储备|湿地|森林|地质|农业|现代|大型|综合|自然|公园|算力|数据)|地区|城市|企业|家))"
)
_MOST_LISTED = 19
_QUALIFIER = re.compile(
    r"(?:在建|续建|新建|拟建|停滞|停工|烂尾|重要(?!湿地|支流|河流|节点|产品)|重点(?!开发|实验|风景|文物)|重大|农村(?=河道|公路|水系)|乡镇(?=卫生院|敬老院|养老院|文化站|污水|客运站|消防)|大中型|中小型|[大中小]型|[大小](?:（[一二12]）|[一二12])型|一批|多个|若干|(?:最后|新|首|第[一二三四五])一?批|剩余|全部|[十百千]亿元?级|\d+[所家]|(?:国省干线|国省道|干线公路)(?=大中修|改造|提质)|\d+[个座条处项])+"
)
_COUNTED = re.compile(r"\d[\d.]*[万余多]?(?:个|座|条|处|所|套|栋|幢|户|家|公里|平方米)$")  # how many of them: 等老旧小区 | 26个
_ALONG_WATERS = ("治理", "整治", "加固", "修复", "清淤", "疏浚", "堤防")  # what is measured there is a target: 等河段治理 | 90公里
_OF_OTHERS = re.compile(
    r"\d[个座条处](?=[一-鿿])|[创评获][成建评]?[为]?(?=国家|[省市]级)"
)  # 等街道 | 20个老旧小区改造, 等 | 创成省级示范区
_LEARNED = re.compile("(?!国家|全国|[一-鿿]{0,2}重点)[一-鿿]{0,4}(?:研究院|实验室)$")  # 建设甲、乙3个 | 省实验室
_BETTERED = re.compile("(?:品质|环境)?(?:提质|提升|提档|升级|增效|提能|优化)+$")
_MADE = re.compile("提[升质档]|打造|创[建成]|改造|开发|升级|建设|新[增设]")
_AREAS = ("片区", "组团", "板块", "景区", "集聚区")
_NUMERALS = "两三四五六七八九十"


def how_many(etc: re.Match[str]) -> int:
    """How many a list names by its end (3 in 甲、乙、丙 | 三个园区); 0 where 等 ends it, or how many are great (三大)."""
    number = "" if etc.group().endswith("大") else etc.group()[:-1]
    return int(number) if number.isdecimal() else _NUMERALS.find(number) + 2 if number else 0


def shared_tail(text: str, etc: re.Match[str], end: int, verb: str | None) -> ProjectName | None:
    """The head that several bare places share, behind `etc`, up to `end`; houses share theirs where they are counted, or where their
    `verb` says that they are built."""
    begin = etc.end()
    if how_many(etc) > _MOST_LISTED:
        return None  # 甲街、乙道及老城31条 | 小巷照明
    if _TAIL_OF_LIST.match(text, begin, end) or words("class-word").match(text, begin, end):
        return None
    qualifier = _QUALIFIER.match(text, begin, end)
    tail = _tail_at(text, qualifier.end() if qualifier else begin, end)
    if tail is None:
        return None
    built = bool(words("builds").search(verb or "") or words("being-built").match(text, tail.end, end))
    if head_class(text[tail.head : tail.end]) != "house":
        return _unbettered(text, tail) if built or not _is_mere_area(text, etc.start(), tail, verb) else None
    numbered = etc.group() != "等" or (qualifier is not None and qualifier.group()[0].isdecimal())
    return tail if _is_shared_house(text, tail, numbered, built) else None


def _tail_at(text: str, begin: int, end: int) -> ProjectName | None:
    """The head that begins there, before what is counted behind it; None where it is that of others, or only tells what care is taken."""
    counted = _COUNTED.search(text, begin, end)
    tail = find_head(text, begin, counted.start() if counted else end)
    if tail is None or _OF_OTHERS.search(text, begin, tail.head):
        return None
    if is_care(text, tail) and not text.startswith(("村", *SMALL_WATERS), tail.begin):
        return None
    along = counted and counted.group().endswith("公里") and text.endswith(_ALONG_WATERS, tail.begin, tail.end)
    return None if along else tail


def _is_mere_area(text: str, begin: int, tail: ProjectName, verb: str | None) -> bool:
    """Whether `tail` tells what places are (推动甲、乙两个 | 片区 | 错位发展), which neither their `verb` makes or betters nor
    what follows builds (推进甲、乙等 | 片区 | 建设), but for the areas of a free trade zone."""
    area = text[tail.begin : tail.end]
    made = _MADE.search(verb or "") or words("building-on").match(text, tail.end)
    return area in _AREAS and not (made or is_free_trade_area(text, begin, area))


def _unbettered(text: str, tail: ProjectName) -> ProjectName:
    """The tail of sites, venues and zones before the words that only say that they become better (等 | 景区 | 提升)."""
    better = _BETTERED.search(text, tail.begin, tail.end)
    if better is None or better.start() <= tail.head or head_class(text[tail.begin : better.start()]) not in ("site", "venue", "zone"):
        return tail
    return tail._replace(end=better.start())


def _is_shared_house(text: str, tail: ProjectName, numbered: bool, built: bool) -> bool:
    """Whether houses share `tail`: institutions that are counted (`numbered`) or `built`, learned bodies that are `built`."""
    if built and _LEARNED.match(text, tail.begin, tail.end):
        return True
    return (numbered or built) and ends_with_institution(text[tail.head : tail.end])
