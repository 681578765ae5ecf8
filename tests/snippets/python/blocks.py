"""The fenced code blocks of Markdown texts, those inside of TOML included."""

import re
import tomllib
from dataclasses import dataclass

FENCE = re.compile(r"(?P<indent>\s*)(?P<fence>`{3,}|~{3,})\s*(?P<info>[^`]*?)\s*")

# Every string and every comment of a TOML file, so that quotes inside of one start no other.
TOML_PIECE = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}(?!")|\'\'\'.*?\'{3,5}(?!\')|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*',
    re.DOTALL,
)


@dataclass
class Block:
    info: list[str]
    code: str
    line: int


def in_markdown(text, line=1):
    """The blocks of a text that begins on the given line of its file."""
    opened = None
    for number, row in enumerate(text.split("\n"), line):
        fence = FENCE.fullmatch(row)
        if opened is None:
            if fence:
                opened = fence
                block = Block(fence["info"].split(), "", number + 1)
        elif fence and fence["fence"].startswith(opened["fence"]) and not fence["info"]:
            opened = None
            yield block
        else:
            indent = len(row) - len(row.lstrip())
            block.code += row[min(indent, len(opened["indent"])) :] + "\n"
    if opened is not None:
        yield block


def in_toml(text):
    for piece in TOML_PIECE.finditer(text):
        literal = piece[0]
        if literal.startswith("#"):
            continue
        line = text.count("\n", 0, piece.start()) + 1
        # The line break after the opening quotes is no part of the string.
        if literal.startswith(('"""\n', "'''\n")):
            line += 1
        yield from in_markdown(tomllib.loads(f"text = {literal}")["text"], line)
