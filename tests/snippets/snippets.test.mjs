import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { fileURLToPath } from "node:url";

import { DJANGOS, checkWith } from "./djangos.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));

test("each mistake is named with its place, and leaves the next question alone", () => {
  const { stdout, status } = spawnSync(process.execPath, ["run.mjs", "mistakes"], { cwd: HERE, encoding: "utf8" });
  assert.equal(status, 1);
  // Of a traceback only its first line.
  const lines = stdout.split("\n").filter((line) => /^(mistakes\/|failed|ok|\d)/.test(line));
  assert.deepEqual(lines, [
    "ok      a-leaves-traces",
    "mistakes/blocks-forever/snippets.py:3: Traceback (most recent call last):",
    "failed  blocks-forever",
    "ok      finds-traces",
    "mistakes/not-python/answer.md:2: this is not Python: expected ':'",
    'mistakes/not-python/answer.md:9: this is not Python: "\\d" is an invalid escape sequence. Did you mean "\\\\d"? A raw string is also an option.',
    'mistakes/not-python/answer.md:12: the language "python3" is written "python" here',
    'mistakes/not-python/answer.md:16: after "python" only "run" may stand, not "now"',
    "mistakes/not-python/prompt.md:1: only a block of answer.md can be marked to run",
    "mistakes/not-python/question.toml:7: this is not Python: invalid syntax",
    "mistakes/not-python/question.toml:16: this is not Python: invalid syntax",
    "mistakes/not-python/weak.md:2: this is not Python: '(' was never closed",
    "failed  not-python",
    "mistakes/not-run/snippets.py:1: no assertion looks at what came of the blocks",
    "mistakes/not-run/answer.md:5: the block is marked to run, and snippets.py does not run it",
    "failed  not-run",
    "mistakes/nothing-runs-them/answer.md:1: the block is marked to run, and there is no snippets.py",
    "failed  nothing-runs-them",
    `mistakes/old-django/snippets.py:5: Traceback (most recent call last): (only with Django ${DJANGOS[1].version})`,
    "failed  old-django",
    "mistakes/raises/snippets.py:5: Traceback (most recent call last):",
    "failed  raises",
    "ok      right",
    "mistakes/stops-python/snippets.py:1: the interpreter broke: Program terminated with exit(0)",
    "failed  stops-python",
    "3 passed, 7 failed",
  ]);
  assert.match(stdout, /File "mistakes\/raises\/answer.md", line 5, in ratio\n {4}return part \/ whole\n/);
  assert.match(stdout, /Django \S+ \| before\n/);
  assert.doesNotMatch(stdout, /\/packages|\/own/);
});

test("a question that does not end is given up, and the next one is checked", async () => {
  const question = (text) => ({ id: "", texts: [], snippets: { name: "snippets.py", path: "snippets.py", text } });
  const found = [];
  await checkWith(
    DJANGOS[0],
    ["assert True\nwhile True: pass", "assert False"].map(question),
    (_, complaints) => found.push(complaints.at(-1).text.split("\n").at(-1)),
    5,
  );
  assert.deepEqual(found, ["it did not end within 5 seconds", "AssertionError"]);
});
