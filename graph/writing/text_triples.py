"""Sections, their sentences, and the mentions in them, as NIF has them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.writing.literals import TRUE, count, plain, zh
from graph.writing.output import Output, pol
from graph.writing.vocabulary import DCTERMS, ITSRDF, NIF, POL
from ontology.concepts import Kind
from ontology.records import Mention, Reading, Ref, Section


def write_sections(out: Output, reading: Reading) -> None:
    """Each section: its place in the plan, its heading and its text."""
    for section in reading.sections:
        _write_section(out, section)


def _write_section(out: Output, section: Section) -> None:
    iri = out.ids.section(section.path)
    out.types(iri, POL.Section, NIF.Context, NIF.OffsetBasedString)
    out.add(iri, POL.inPlan, out.ids.plan)
    out.add(iri, POL.sectionPath, plain(section.path))
    out.add(iri, DCTERMS.title, zh(section.heading) if section.heading else None)
    out.add(iri, NIF.isString, plain(section.text))
    out.add(iri, NIF.beginIndex, count(0))
    out.add(iri, NIF.endIndex, count(len(section.text)))
    out.add(iri, POL.looksBack, TRUE if section.looks_back else None)
    out.add(iri, POL.parentSection, None if section.parent is None else out.ids.section(section.parent))
    out.place(iri, section.source_begin, section.source_end, section.page)


def all_mentions(reading: Reading) -> list[Mention]:
    """The mentions of a reading, with those that its goals, targets and commitments are by themselves; each once, in order."""
    mentions = list(reading.mentions)
    mentions += [Mention(goal.quote, Ref(Kind.GOAL, goal.key), goal.quote) for goal in reading.goals]
    mentions += [Mention(target.quote, Ref(Kind.TARGET, target.key), target.sentence, target.named) for target in reading.targets]
    mentions += [Mention(one.quote, one.ref, one.sentence, one.confidence) for one in reading.worded]
    mentions += [Mention(item.quote, item.project, item.sentence, item.confidence) for item in reading.commitments]
    first: dict[tuple[str, int, int, Ref], Mention] = {}
    for mention in mentions:
        first.setdefault((mention.quote.section, mention.quote.begin, mention.quote.end, mention.entity), mention)
    return list(first.values())


def write_mentions(out: Output, mentions: Iterable[Mention]) -> None:
    """Each mention."""
    for mention, rank in ranked(mentions):
        _write_mention(out, mention, rank)


def ranked(mentions: Iterable[Mention]) -> Iterator[tuple[Mention, int]]:
    """Each mention with its rank: where the same words name several things of one kind, these are ranked by their keys, from 0."""
    groups: dict[tuple[str, int, int, Kind], list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[mention.quote.section, mention.quote.begin, mention.quote.end, mention.entity.kind].append(mention)
    for group in groups.values():
        for rank, mention in enumerate(sorted(group, key=lambda mention: mention.entity.key)):
            yield mention, rank


def _write_mention(out: Output, mention: Mention, rank: int) -> None:
    iri = out.ids.mention(mention.quote, mention.entity.kind, rank)
    out.types(iri, NIF.Phrase, NIF.OffsetBasedString)
    out.quote(iri, mention.quote)
    out.ref(iri, ITSRDF.taIdentRef, mention.entity)
    out.add(iri, ITSRDF.taClassRef, pol(mention.entity.kind.value))
    out.add(iri, POL.inSentence, out.sentence(mention.sentence))
    out.sure(iri, mention.confidence)
    out.generated(iri)
