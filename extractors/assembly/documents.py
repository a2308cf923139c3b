"""Citations as records: what the section says of the document, and which others its name may mean."""

from __future__ import annotations

from extractors.assembly.gathered import Gathered, Here
from extractors.confidence import basis_of, citation_basis, confidence
from extractors.findings import DocumentFound
from extractors.naming import Names
from ontology.concepts import Predicate


def add_document(here: Here, found: DocumentFound, names: Names, gathered: Gathered) -> None:
    """Records a citation: its mention, the relation of the section to it, and the documents that its name tells of."""
    mention = gathered.mention(here, found, names.document(found))
    sure = confidence(basis_of(found, here.doc), citation_basis(found))
    gathered.relate(here.section, found.relation, mention.entity, mention.sentence, sure)
    identity = names.citations.identity(found)
    for other in identity.near:
        gathered.tell(mention.entity, Predicate.MAY_BE, names.linked_document(other), mention.sentence, other)
    if identity.whole:
        gathered.tell(mention.entity, Predicate.PART_OF, names.linked_document(identity.whole), mention.sentence, identity.whole)
