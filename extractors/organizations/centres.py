"""Centres of the United Nations (联合国甲乙中心), international ones where they are said to come or open (国际甲中心落户), the nation's
centres for one technology (国家甲技术创新中心; not yet behind 创建 or 争创), headquarters that are set up (成立甲工作指挥部), what
is the first of its sort (全国首个甲管理局), and universities that are being founded (甲大学筹建)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.language.openings import Opened
from extractors.language.phrases import Span, governor

_WORD = "(?:(?![在有并赴]|参[观加]|出席|[设建成]立|落户|会议)[一-龥])"
_OF_NATIONS = Opened(f"联合国(?:[教粮工贸环][一-龥]{{1,4}}组织)?{_WORD}{{3,16}}?(?:中心(?![城化区任])|办公室|办事处|代表处)")
_COMING = Opened(
    "(?<![一-龥])国际(?![化性]|消费|航运|贸易|金融|航空|枢纽|物流|交往|会展|会议|商务|赛事|医疗|旅游|科技|合作|交流|人才|快件|邮件|博览|体育|区域)[一-龥]{2,12}?中心"
    "(?=(?:成功|正式)?(?:落户|落地|挂牌|揭牌|组建|成立|运行|启用))"
    "|(?<![一-龥])中国(?![科工社][科程会]院|农科院)[一-龥]{3,16}?研究中心(?=(?:成功|正式)?(?:获批|落户|挂牌|揭牌|组建|成立))"
)
_OF_TECHNOLOGY = Opened(
    "(?<!创建)(?<!争创)(?<!申建)(?<!申报)(?<!争取)(?<!筹建)国家(?!级|[有和或与及各]|重大|地方|重点)(?:(?![、，的和与或等级]|平台|一批|若干)[一-龥]){2,10}?(?:技术|制造业|产业)创新中心(?![城化区]|体系|布局)"
)
_FIRST = Opened(
    "(?:全国|全省|全区|全市|国内|我国|全球|亚洲|西部|东北|中西部)首[个家所](?P<body>(?!国家级|国家公园管|省级|市级|县级|以|由|专业|独立|民营|民办|综合|企业|产业研究院)(?:(?![级类的和与、])[一-龥]){2,12}?"
    "(?:管理局|建设厅|发展厅|研究院|仲裁院))(?=落[户地]|挂牌|揭牌|成立|设立|组建|获批|运行|启用|正式|开业|[，。；])"
)
_FOUNDED = Opened("大学(?=筹建|筹设)")
_STEM = re.compile("(?:(?![的和与及等所])[一-龥]){2,12}$")
_SORT = re.compile("一流|高水平|应用型|更多|新型|民办|职业|本科|若干|国家")
_SHORTEST, _LONGEST = 4, 12  # characters of a university's name
_SET_UP = Opened(
    "(?:成立|组建|设立)了?(?P<body>(?![各的]|有关|相应|相关|专门|重大|重点|项目|工程|现场|前[线方]|应急|临时)[一-龥]{4,18}?指挥部)(?![办体机制])"
)


def centres(text: str) -> Iterator[Span]:
    """Their names, as (begin, end).

    >>> text = "国际甲林中心落户本市，建设国际消费中心"
    >>> [text[begin:end] for begin, end in centres(text)]
    ['国际甲林中心']
    """
    for pattern in (_OF_NATIONS, _COMING, _OF_TECHNOLOGY):
        yield from (match.span() for match in pattern.finditer(text))
    for named in (_SET_UP, _FIRST):
        yield from (match.span("body") for match in named.finditer(text))
    for match in _FOUNDED.finditer(text):
        stem = _STEM.search(text, max(0, match.start() - _LONGEST), match.start())
        begin = governor(text, *stem.span()).end if stem else match.start()
        if match.end() - begin >= _SHORTEST and not _SORT.search(text, begin, match.start()):
            yield begin, match.end()
