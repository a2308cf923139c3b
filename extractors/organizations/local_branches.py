"""Branches of what works everywhere, with their place: carriers and broadcasters (浙江联通, 浙江广电), police (公安甲分局, 武警甲总队),
aviation (民航华北管理局), museums that act (甲州博物馆“乙”大展),
trades of the state (农垦甲分公司); what a place invests through (坪山城投)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from extractors.agencies.place_before import short_division_before, stands_apart
from extractors.language.openings import Opened
from extractors.language.phrases import Span
from ontology.gazetteer import load_gazetteer

_CARRIER = Opened("(?:联通|移动|电信|铁塔|邮政|中烟|广电)(?P<company>(?:分?公司)?)(?=[、，。；）和与及等]|(?<=公司))")
_INVESTOR = Opened(
    "(?:城建|交建|城乡|产业|水务|文旅|交旅|农旅|资产|[城交产国水农文旅科建金能铁港航环林教康])[投控](?![资入产放向诉标稿保影射票递用制股规]|运(?!营|作)|建(?!设|成|立|起))(?:集团|公司)?"
    "|(?:城发|产服|国资运营)(?=[、，。；）和与及等聚做发])"
)
_MUSEUM = Opened(
    "(?:博物[馆院]|美术馆|图书馆|大剧院|交响乐团|民族乐团|京剧院|话剧院|歌舞剧?院)(?=“|获评|获得|荣获|入选|跻身|晋[级升]|被评|推出|上榜)"
)
_PLACES = (4, 3, 2)
_POLICE = "公安(?!部|厅|局|机关)[一-龥]{2,4}?分局"
_AVIATION = "民航[一-龥]{2,6}?(?:(?:安全监督)?管理局|监管局|空管[分站]?局|空管站)"
_ARMED_POLICE = "武警[一-龥]{2,3}?总队"
_TRADING = "(?:农垦|盐业|烟草|邮政|石油|储备粮)[一-龥]{2,4}?分公司"
_OFFICE = Opened(f"(?:{_POLICE}|{_AVIATION}|{_ARMED_POLICE}|{_TRADING})(?!长)")


def local_branches(text: str) -> Iterator[Span]:
    """The branches, as (begin, end), in order of their kinds; a carrier's stands apart from the words before it.

    >>> text = "推动浙江联通、公安拱墅分局参与，发展移动支付"
    >>> [text[begin:end] for begin, end in local_branches(text)]
    ['浙江联通', '公安拱墅分局']
    """
    for match in chain(_CARRIER.finditer(text), _MUSEUM.finditer(text)):
        place = short_division_before(text, match.start())
        if place is not None and stands_apart(text, place[0]):
            yield place[0], match.end()
    yield from _investors(text)
    yield from (match.span() for match in _OFFICE.finditer(text))


def _investors(text: str) -> Iterator[Span]:
    """What a place invests through: the place and 城投, 交投, 产控 …, apart from the words before it."""
    for match in _INVESTOR.finditer(text):
        begins = (match.start() - size for size in _PLACES if size <= match.start() and stands_apart(text, match.start() - size))
        begin = next((at for at in begins if load_gazetteer().named(text[at : match.start()])), None)
        if begin is not None:
            yield begin, match.end()
