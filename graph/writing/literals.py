"""RDF literals as this program writes them: one canonical form for each value, which an embedded Oxigraph gives back unchanged.

They are pyoxigraph's, which cost a tenth of rdflib's; `graph.convert.to_rdflib` makes rdflib's of them.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal

from pyoxigraph import Literal, NamedNode
from rdflib.namespace import XSD

BEIJING = timezone(timedelta(hours=8))
"""The time zone of dates that plans give."""

_DECIMAL, _YEAR, _DAY, _MOMENT, _COUNT, _BOOLEAN = (
    NamedNode(type_) for type_ in (XSD.decimal, XSD.gYear, XSD.date, XSD.dateTime, XSD.nonNegativeInteger, XSD.boolean)
)
TRUE = Literal("true", datatype=_BOOLEAN)
"""What properties say that stand only where they hold."""

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """`text` with each character that XML 1.0 (and so RDF/XML) cannot hold put as U+FFFD, one for one, so that offsets stay; a carriage
    return, which XML readers turn into a line feed, is one.

    >>> legal("a\\x00b")
    'a\ufffdb'
    """
    return _NOT_IN_XML.sub("\ufffd", text).replace("\r", "\n")


def plain(text: str) -> Literal:
    """A string that is no natural language: a path, a number, a digest."""
    return Literal(legal(text))


def zh(text: str) -> Literal:
    """Chinese text."""
    return Literal(legal(text), language="zh")


def en(text: str) -> Literal:
    """English text."""
    return Literal(legal(text), language="en")


def decimal(value: Decimal) -> Literal:
    """An xsd:decimal in canonical form, without an exponent.

    >>> str(decimal(Decimal("5.50"))), str(decimal(Decimal("1E+9")))
    ('"5.5"^^<http://www.w3.org/2001/XMLSchema#decimal>', '"1000000000"^^<http://www.w3.org/2001/XMLSchema#decimal>')
    """
    text = format(value, "f") if value else "0"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return Literal(text, datatype=_DECIMAL)


def year(value: int) -> Literal:
    """An xsd:gYear of four digits."""
    return Literal(f"{value:04d}", datatype=_YEAR)


def day(value: date) -> Literal:
    """An xsd:date."""
    return Literal(value.isoformat(), datatype=_DAY)


def moment(value: datetime) -> Literal:
    """An xsd:dateTime."""
    return Literal(value.isoformat(), datatype=_MOMENT)


def midnight(value: date) -> Literal:
    """The beginning of a day in Beijing, an xsd:dateTime."""
    return moment(datetime.combine(value, time(), BEIJING))


def count(value: int) -> Literal:
    """An xsd:nonNegativeInteger: an offset, a page, a number of things."""
    return Literal(str(value), datatype=_COUNT)
