"""The protocol as TypeScript declarations and as tables, made from the declarations in Python. Pure: texts come out."""

import inspect
from collections.abc import Iterable
from typing import Any, get_args

import msgspec

from facilitation.errors import AGAIN, BROKEN
from facilitation.kinds import Kinds
from facilitation.material import MineRecord
from facilitation.permissions import ROLES
from facilitation.wire.frames import FromScreen, FromServer

MADE = "made by tools/wire.py from the declarations in Python; do not edit"
REF = "#/$defs/{name}"


def declarations(kinds: Kinds) -> str:
    """`client/web/wire.d.ts`: frames, commands, and what lies on which path of a board."""
    screen, server = get_args(FromScreen), get_args(FromServer)
    records = {**kinds.records}
    types = [*screen, *server, *kinds.commands, *records.values(), MineRecord]
    _, components = msgspec.json.schema_components(types, ref_template=REF)
    lines = [f"// {MADE}.", ""]
    for name in sorted(components):
        lines += [f"export interface {name} {_object(components[name])}", ""]
    lines += [
        _union("FromScreen", screen),
        _union("FromServer", server),
        _union("Command", kinds.commands),
        "",
    ]
    lines += [
        "/** What lies on a path, by the path's first part. On a person's own board a note is a `MineRecord`. */"
    ]
    lines += ["export interface Records {"]
    lines += [f'  "{path.split("/")[0]}": {record.__name__};' for path, record in sorted(records.items())]
    lines += ["}", ""]
    return "\n".join(lines)


def tables(kinds: Kinds) -> str:
    """The made part of the protocol page: frames, close codes, commands and who may say them, paths of the boards."""
    out = ["### Frames", "", "| Frame | Said by | Fields | Meaning |", "| --- | --- | --- | --- |"]
    for who, frames in (("screen", get_args(FromScreen)), ("server", get_args(FromServer))):
        out += [f"| `{_tag(each)}` | {who} | {_fields(each)} | {_says(each)} |" for each in frames]
    out += ["", "### Close codes", "", "| Code | Name | Come back? |", "| --- | --- | --- |"]
    out += [f"| {code} | `{name}` | yes |" for name, code in AGAIN.items()]
    out += [f"| {code} | `{name}` | no |" for name, code in BROKEN.items()]
    out += ["", "### Commands", "", "| Command | Fields | Who | Meaning |", "| --- | --- | --- | --- |"]
    roles = {**ROLES, **kinds.roles}
    out += [
        f"| `{_tag(each)}` | {_fields(each)} | {', '.join(sorted(roles[each]))} | {_says(each)} |"
        for each in kinds.commands
    ]
    out += ["", "### What lies on the boards", "", "| Path | Fields | Meaning |", "| --- | --- | --- |"]
    out += [
        f"| `{path}` | {_fields(record)} | {_says(record)} |"
        for path, record in sorted(kinds.records.items())
    ]
    out += [f"| `note/{{note}}` on `me/…` | {_fields(MineRecord)} | {_says(MineRecord)} |", ""]
    return "\n".join(out)


def _object(schema: dict[str, Any]) -> str:
    if "enum" in schema or schema.get("type") != "object":
        return "{}"
    needed = set(schema.get("required", ()))
    fields = [
        f"  {name}{'' if name in needed else '?'}: {_type(field)};"
        for name, field in schema.get("properties", {}).items()
    ]
    return "{\n" + "\n".join(fields) + "\n}"


def _type(schema: dict[str, Any]) -> str:
    match schema:
        case {"$ref": ref}:
            return str(ref).rsplit("/", 1)[-1]
        case {"anyOf": options}:
            return " | ".join(_type(option) for option in options)
        case {"enum": values}:
            return " | ".join(f'"{value}"' for value in values)
        case {"type": "array", "prefixItems": list(each)}:
            return f"[{', '.join(_type(one) for one in each)}]"
        case {"type": "array", "items": items}:
            inner = _type(items) if isinstance(items, dict) else "never"
            return f"({inner})[]" if " | " in inner else f"{inner}[]"
        case {"type": "object", "additionalProperties": dict(values)}:
            return f"Record<string, {_type(values)}>"
        case {"type": "object"}:
            return "Record<string, unknown>"
        case {"type": "integer" | "number"}:
            return "number"
        case {"type": "string"}:
            return "string"
        case {"type": "boolean"}:
            return "boolean"
        case {"type": "null"}:
            return "null"
        case _:
            return "unknown"


def _union(name: str, types: Iterable[type]) -> str:
    return f"export type {name} = {' | '.join(each.__name__ for each in types)};"


def _tag(kind: type) -> str:
    return str(kind.__struct_config__.tag)  # type: ignore[attr-defined]


def _fields(kind: type) -> str:
    fields = msgspec.structs.fields(kind)
    return ", ".join(f"`{field.name}`{'' if field.required else '?'}" for field in fields) or "–"


def _says(kind: type) -> str:
    return (inspect.getdoc(kind) or "").split("\n\n")[0].replace("\n", " ").replace("|", "\\|")
