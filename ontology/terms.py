"""The terms that triples are made of: `POL` is closed and holds what policy.ttl declares, no more and no less.

What a standard names comes from the standard's namespace: rdflib's, or that of ontology/standards.py. A term that does not exist raises
AttributeError.
"""

from __future__ import annotations

from importlib import resources

from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, GEO, ORG, OWL, PROV, RDF, RDFS, SKOS, VANN, VOID, XSD, DefinedNamespace

from ontology.standards import ADMS, DCAT, ELI, ITSRDF, NIF, QUDT

ONTOLOGY = URIRef("https://w3id.org/policykg/ontology")
"""The IRI of the ontology, and of the named graph that it stands in."""

UNIT = Namespace("http://qudt.org/vocab/unit/")
"""QUDT's units, too many to list: ontology/data/units.tsv holds those that are used."""


class POL(DefinedNamespace):
    """The project's own vocabulary, as declared in policy.ttl."""

    _NS = Namespace("https://w3id.org/policykg/ontology#")
    _fail = True

    # classes
    AbsentTarget: URIRef
    Commitment: URIRef
    Correction: URIRef
    Goal: URIRef
    Identification: URIRef
    Indicator: URIRef
    Industry: URIRef
    Organization: URIRef
    Plan: URIRef
    PolicyDocument: URIRef
    Programme: URIRef
    Project: URIRef
    Region: URIRef
    Section: URIRef
    Statement: URIRef
    Target: URIRef
    WordedTarget: URIRef
    # object properties
    about: URIRef
    change: URIRef
    cites: URIRef
    comparator: URIRef
    concerns: URIRef
    decision: URIRef
    evidence: URIRef
    genre: URIRef
    hasMember: URIRef
    identifies: URIRef
    implements: URIRef
    inIndustry: URIRef
    inPlan: URIRef
    inSentence: URIRef
    indicator: URIRef
    issuer: URIRef
    issues: URIRef
    locatedIn: URIRef
    mentions: URIRef
    parentSection: URIRef
    onIndicator: URIRef
    partOf: URIRef
    partOfGoal: URIRef
    polarity: URIRef
    prepares: URIRef
    reason: URIRef
    regionKind: URIRef
    serves: URIRef
    statedIn: URIRef
    status: URIRef
    unitKind: URIRef
    # datatype properties
    approvedBy: URIRef
    baselineYear: URIRef
    colophon: URIRef
    divisionCode: URIRef
    divisionLevel: URIRef
    documentNumber: URIRef
    endYear: URIRef
    indicatorText: URIRef
    looksBack: URIRef
    nameAsWritten: URIRef
    normalizedUpperValue: URIRef
    normalizedValue: URIRef
    oc4idsCode: URIRef
    page: URIRef
    planYear: URIRef
    sectionPath: URIRef
    sha256: URIRef
    sourceBegin: URIRef
    sourceEnd: URIRef
    startYear: URIRef
    targetYear: URIRef
    unitLabel: URIRef
    upperValue: URIRef
    value: URIRef
    verb: URIRef
    # concept schemes
    ChangeScheme: URIRef
    ComparatorScheme: URIRef
    DecisionScheme: URIRef
    DocumentRelationScheme: URIRef
    GBT4754Scheme: URIRef
    GenreScheme: URIRef
    IndicatorScheme: URIRef
    IndustryScheme: URIRef
    PolarityScheme: URIRef
    ReasonScheme: URIRef
    RegionKindScheme: URIRef
    RegionScheme: URIRef
    StatusScheme: URIRef
    UnitKindScheme: URIRef
    UnitScheme: URIRef
    # concepts
    About: URIRef
    Accepted: URIRef
    ActionPlan: URIRef
    AnnualPlan: URIRef
    AreaUnit: URIRef
    AtLeast: URIRef
    AtMost: URIRef
    Branch: URIRef
    CapacityUnit: URIRef
    Completing: URIRef
    ComputingUnit: URIRef
    ConcentrationUnit: URIRef
    ContractedEnds: URIRef
    ContractedRivers: URIRef
    CountUnit: URIRef
    Cumulative: URIRef
    Decrease: URIRef
    DraftOfIt: URIRef
    EditionNotSaid: URIRef
    EndsOfThePlan: URIRef
    EnergyUnit: URIRef
    Exactly: URIRef
    Growth: URIRef
    HandedDown: URIRef
    HigherIsBetter: URIRef
    Included: URIRef
    IssuerInTitle: URIRef
    JointVariant: URIRef
    KindVariant: URIRef
    LengthUnit: URIRef
    Level: URIRef
    LowerIsBetter: URIRef
    MassUnit: URIRef
    MoneyUnit: URIRef
    NeitherIsBetter: URIRef
    New: URIRef
    NumberNotSaid: URIRef
    NumeralVariant: URIRef
    OptionalTail: URIRef
    OtherCharacter: URIRef
    OtherKindOfLine: URIRef
    OtherPaper: URIRef
    Outline: URIRef
    OwnPlace: URIRef
    PeriodNotSaid: URIRef
    PersonsWord: URIRef
    Phase: URIRef
    PlaceInTitle: URIRef
    PlaceNotSaid: URIRef
    PlaceVariant: URIRef
    PowerUnit: URIRef
    Preparatory: URIRef
    Proposed: URIRef
    RateUnit: URIRef
    RatioUnit: URIRef
    Rejected: URIRef
    Relabelled: URIRef
    Relinked: URIRef
    ReversedEnds: URIRef
    RoadNumber: URIRef
    SameNumber: URIRef
    Segment: URIRef
    SharedLetters: URIRef
    ShortTitle: URIRef
    SoundUnit: URIRef
    Starting: URIRef
    StateInTitle: URIRef
    TemperatureUnit: URIRef
    Terminal: URIRef
    TimeUnit: URIRef
    TransportUnit: URIRef
    TypeNotSaid: URIRef
    Underway: URIRef
    UnknownEnds: URIRef
    VolumeUnit: URIRef
    WorkReport: URIRef


PREFIXES: dict[str, str] = {
    "pol": str(POL),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "owl": str(OWL),
    "xsd": str(XSD),
    "skos": str(SKOS),
    "dct": str(DCTERMS),
    "prov": str(PROV),
    "nif": str(NIF),
    "itsrdf": str(ITSRDF),
    "eli": str(ELI),
    "org": str(ORG),
    "geo": str(GEO),
    "qudt": str(QUDT),
    "unit": str(UNIT),
    "dcat": str(DCAT),
    "void": str(VOID),
    "vann": str(VANN),
    "foaf": str(FOAF),
    "adms": str(ADMS),
}
"""Prefix → namespace for every serializer, in the order in which they are written. Entries are added, never changed."""


def _graph(name: str) -> Graph:
    text = resources.files("ontology").joinpath(name).read_text(encoding="utf-8")
    return Graph().parse(data=text, format="turtle")


def ontology_graph() -> Graph:
    """The triples of policy.ttl, read anew at each call."""
    return _graph("policy.ttl")


def shapes_graph() -> Graph:
    """The triples of shapes.ttl, read anew at each call."""
    return _graph("shapes.ttl")
