"""Rule pages, written in a small part of Markdown, as HTML: headings, paragraphs, lists, code, emphasis."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_INLINE = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])")
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_ITEM = re.compile(r"(?:[-*]|\d+[.)])\s+(.*)")


def rule_html(page: str) -> Markup:
    """Everything that is not understood is shown as it stands."""
    parts: list[Markup] = []
    paragraph: list[str] = []
    items: list[str] = []
    code: list[str] | None = None

    def flush() -> None:
        if paragraph:
            parts.append(Markup("<p>{}</p>").format(_inline(" ".join(paragraph))))
            paragraph.clear()
        if items:
            rows = Markup("").join(Markup("<li>{}</li>").format(_inline(item)) for item in items)
            parts.append(Markup("<ul>{}</ul>").format(rows))
            items.clear()

    for line in page.splitlines():
        stripped = line.strip()
        if stripped.startswith("```"):
            if code is None:
                flush()
                code = []
            else:
                parts.append(Markup("<pre>{}</pre>").format("\n".join(code)))
                code = None
        elif code is not None:
            code.append(line)
        elif not stripped:
            flush()
        elif heading := _HEADING.fullmatch(stripped):
            flush()
            parts.append(Markup("<h4>{}</h4>").format(_inline(heading[2])))
        elif item := _ITEM.fullmatch(stripped):
            if paragraph:
                flush()
            items.append(item[1])
        elif items:
            items[-1] += f" {stripped}"
        else:
            paragraph.append(stripped)
    flush()
    if code:
        parts.append(Markup("<pre>{}</pre>").format("\n".join(code)))
    return Markup("\n").join(parts)


def _inline(text: str) -> Markup:
    parts: list[Markup] = []
    at = 0
    for match in _INLINE.finditer(text):
        parts.append(escape(text[at : match.start()]))
        code, strong, emphasis = match.groups()
        tag = "code" if code else "strong" if strong else "em"
        parts.append(Markup("<{0}>{1}</{0}>").format(tag, code or strong or emphasis))
        at = match.end()
    parts.append(escape(text[at:]))
    return Markup("").join(parts)
