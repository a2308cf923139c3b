"""RDF literals as this program writes them: one canonical form for each value, which an embedded Oxigraph gives back unchanged."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal

from rdflib import Literal
from rdflib.namespace import XSD

BEIJING = timezone(timedelta(hours=8))
"""The time zone of dates that plans give."""

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
    return Literal(legal(text), lang="zh")


def en(text: str) -> Literal:
    """English text."""
    return Literal(legal(text), lang="en")


def decimal(value: Decimal) -> Literal:
    """An xsd:decimal in canonical form, without an exponent.

    >>> decimal(Decimal("5.50")).n3(), decimal(Decimal("1E+9")).n3()
    ('"5.5"^^<http://www.w3.org/2001/XMLSchema#decimal>', '"1000000000"^^<http://www.w3.org/2001/XMLSchema#decimal>')
    """
    text = format(value, "f") if value else "0"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return Literal(text, datatype=XSD.decimal, normalize=False)


def year(value: int) -> Literal:
    """An xsd:gYear of four digits."""
    return Literal(f"{value:04d}", datatype=XSD.gYear, normalize=False)


def day(value: date) -> Literal:
    """An xsd:date."""
    return Literal(value.isoformat(), datatype=XSD.date, normalize=False)


def moment(value: datetime) -> Literal:
    """An xsd:dateTime."""
    return Literal(value.isoformat(), datatype=XSD.dateTime, normalize=False)


def midnight(value: date) -> Literal:
    """The beginning of a day in Beijing, an xsd:dateTime."""
    return moment(datetime.combine(value, time(), BEIJING))


def count(value: int) -> Literal:
    """An xsd:nonNegativeInteger: an offset, a page, a number of things."""
    return Literal(str(value), datatype=XSD.nonNegativeInteger, normalize=False)
