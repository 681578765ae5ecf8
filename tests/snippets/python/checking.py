"""What is wrong with the Python in a question's texts, and with what its snippets.py does."""

import ast
import json
import linecache
import traceback
import warnings

import blocks
import project  # noqa: F401, sets Django up before anything of it is imported
from snippets import mark

FOREIGN = ("/own/", "/packages/", "/lib/", "<frozen ")
NEARLY_PYTHON = {"py", "py3", "python3"}


def check(question):
    """The complaints about a question, both as JSON."""
    question = json.loads(question)
    return json.dumps(list(complaints(**question)))


def complaints(id, texts, snippets):
    for file in [*texts, *([snippets] if snippets else [])]:
        # Tracebacks quote lines from here, since nothing of these files is on a disk.
        rows = file["text"].splitlines(keepends=True)
        linecache.cache[file["path"]] = len(file["text"]), None, rows, file["path"]
    marked = []
    answer = ""
    for text in texts:
        toml = text["name"].endswith(".toml")
        for block in (blocks.in_toml if toml else blocks.in_markdown)(text["text"]):
            yield from of_block(text, block)
            if is_marked(block) and text["name"] == "answer.md":
                answer = text["path"]
                marked.append(block)
    if snippets:
        yield from of_snippets(snippets, answer, marked)
    else:
        for block in marked:
            yield complaint(
                answer, block.line - 1, "the block is marked to run, and there is no snippets.py"
            )


def is_marked(block):
    return block.info == ["python", "run"]


def of_block(text, block):
    language, *more = block.info or [""]
    fence = text["path"], block.line - 1
    if language.lower() in NEARLY_PYTHON or language != "python" and language.lower() == "python":
        yield complaint(*fence, f'the language "{language}" is written "python" here')
    if language != "python":
        return
    if more and more != ["run"]:
        yield complaint(*fence, f'after "python" only "run" may stand, not "{" ".join(more)}"')
    elif more and text["name"] != "answer.md":
        yield complaint(*fence, "only a block of answer.md can be marked to run")
    if error := syntax_error(block.code, text["path"], block.line):
        yield error


def syntax_error(code, path, line=1):
    with warnings.catch_warnings():
        # An escape that Python does not know is one that will become an error.
        warnings.simplefilter("error", SyntaxWarning)
        try:
            ast.parse(code)
        except (SyntaxError, ValueError) as error:
            row = getattr(error, "lineno", None) or 1
            message = getattr(error, "msg", None) or str(error)
            return complaint(path, line + row - 1, f"this is not Python: {message}")


def of_snippets(file, answer, marked):
    if error := syntax_error(file["text"], file["path"]):
        yield error
        return
    tree = ast.parse(file["text"])
    if not any(isinstance(node, ast.Assert) for node in ast.walk(tree)):
        yield complaint(file["path"], 1, "no assertion looks at what came of the blocks")
    if not marked:
        yield complaint(file["path"], 1, "answer.md marks no block to run")
    handed_out = mark(answer, marked)
    try:
        exec(compile(tree, file["path"], "exec"), {"__name__": "__main__"})
    except BaseException as error:
        yield failure(file["path"], error)
        return
    for block in handed_out:
        if not block.was_run:
            yield complaint(
                answer, block.line - 1, f"the block is marked to run, and {file['name']} does not run it"
            )


def failure(path, error):
    story = traceback.TracebackException.from_exception(error)
    keep_frames_of_question(story)
    rows = [frame.lineno for frame in story.stack if frame.filename == path]
    return complaint(path, rows[-1] if rows else 1, "".join(story.format()).rstrip())


def keep_frames_of_question(story):
    """Shortens a traceback to what happened in the question's own files."""
    while story:
        story.stack[:] = [frame for frame in story.stack if not frame.filename.startswith(FOREIGN)]
        story = story.__cause__ or story.__context__


def complaint(path, line, text):
    return {"path": path, "line": line, "text": text}
