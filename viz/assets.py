"""From data to one file: our page, our script, and vis-network as the installed pyvis brings it. Nothing is fetched."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, FunctionLoader
from markupsafe import Markup

_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
_SCRIPTS = ("data.js", "marks.js", "view.js", "panel.js", "controls.js")
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)
_ESCAPES = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


def safe_json(data: Any) -> str:
    """JSON that is inert inside a script element: no letter in it can end the element or open another.

    >>> safe_json("</script>")
    '"\\\\u003c/script\\\\u003e"'
    """
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _text(name: str) -> str:
    return resources.files("viz").joinpath(name).read_text(encoding="utf-8")


def _template(name: str) -> str:
    return _text(f"templates/{name}")


@cache
def vis_network() -> str:
    """vis-network's script with its licence, without the link to its source map."""
    script = resources.files("pyvis").joinpath(_VIS).read_text(encoding="utf-8")
    return _SOURCE_MAP.sub("", script.replace("\r\n", "\n")).strip() + "\n"


def _hash(script: str) -> str:
    """A script's hash as a content security policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def render(data: dict[str, Any], facts: dict[str, Any]) -> str:
    """The page of the network: `data` for its script, `facts` for its template (all escaped)."""
    return fill("network.html", "network.css", [vis_network(), script(*_SCRIPTS)], data, facts)


def script(*names: str) -> str:
    """Our own scripts of these names as one, in strict mode."""
    return '"use strict";\n' + "".join(_text(f"static/{name}") for name in names)


def fill(template: str, style: str, scripts: Sequence[str], data: dict[str, Any], facts: dict[str, Any]) -> str:
    """A page by its template and style sheet: `data` for its scripts, `facts` for its template (all escaped).

    No script but these may run in it.
    """
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, loader=FunctionLoader(_template))
    return environment.get_template(template).render(
        **facts,
        hashes=Markup(" ".join(_hash(text) for text in scripts)),
        style=Markup(_text(f"static/{style}")),
        scripts=[Markup(text) for text in scripts],
        data=Markup(safe_json(data)),
    )
