"""The spaCy pipeline: one component for each kind of fact, in the order in which they need one another.

`COMPONENTS` is the registry: a new kind of fact is one file, one line here and one test. Each component is a plain function
`Doc -> Doc`, registered under `policykg_<name>`, so that it can be added to any pipeline that tokenizes by character.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractors.context import Context, findings_of, register_extensions
from extractors.documents.component import find_documents
from extractors.industries.component import find_industries
from extractors.language.spans import make_doc, show_spans
from extractors.organizations.component import find_organizations
from extractors.programmes.component import find_programmes
from extractors.projects.component import find_projects
from extractors.regions.component import find_regions
from extractors.targets.absent import find_absent_targets
from extractors.targets.component import find_targets
from extractors.targets.worded import find_worded_targets

COMPONENTS: tuple[tuple[str, Callable[[Doc], Doc]], ...] = (
    ("documents", find_documents),
    ("organizations", find_organizations),
    ("regions", find_regions),
    ("industries", find_industries),
    ("projects", find_projects),
    ("programmes", find_programmes),
    ("targets", find_targets),
    ("absent_targets", find_absent_targets),
    ("worded_targets", find_worded_targets),
)


def make_pipeline() -> Language:
    """A blank Chinese pipeline, tokenizing by character, with every component of `COMPONENTS`, and one that makes spans of what they find.

    >>> [name for name in make_pipeline().pipe_names][:2]
    ['policykg_documents', 'policykg_organizations']
    """
    register_extensions()
    nlp = spacy.blank("zh")
    nlp.max_length = sys.maxsize  # spaCy's limit is for its parser; here a section may be a whole file on one line
    for name, component in (*COMPONENTS, ("spans", show_spans)):
        nlp.add_pipe(_registered(name, component))
    return nlp


def _registered(name: str, component: Callable[[Doc], Doc]) -> str:
    factory = f"policykg_{name}"
    if not Language.has_factory(factory):
        Language.component(factory, func=component)
    return factory


def read_section(nlp: Language, text: str, context: Context) -> Doc:
    """The Doc of a section's normalized `text`, with all that the components find in it (no spans, which no one reads here)."""
    doc = make_doc(nlp, text)
    findings_of(doc).context = context
    for _, component in COMPONENTS:
        doc = component(doc)
    return doc
