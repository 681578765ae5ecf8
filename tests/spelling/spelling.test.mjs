import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const CSPELL = fileURLToPath(new URL("../../node_modules/cspell/bin.mjs", import.meta.url));

test("prose is read in every kind of file, and code in none", () => {
  const { stdout } = spawnSync(
    process.execPath,
    [CSPELL, "lint", "--no-progress", "--no-summary", "--config=cspell.json", "mistakes/*"],
    { cwd: HERE, encoding: "utf8" },
  );
  const found = [...stdout.matchAll(/mistakes\/(\S+?):(\d+):\d+ - \w+ word \(([^)]*)\)/g)];
  assert.deepEqual(
    found.map(([, file, line, word]) => `${file}:${line} ${word}`).sort(),
    [
      "answer.md:1 colour",
      "answer.md:11 agian",
      "answer.md:17 organises",
      "answer.md:3 lazzy",
      "cases.toml:1 coment",
      "cases.toml:3 labbel",
      "question.toml:1 coment",
      "question.toml:10 wrod",
      "question.toml:2 texxt",
      "starter.py:1 docstrng",
      "starter.py:3 coment",
    ],
  );
});
