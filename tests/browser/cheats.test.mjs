// Nobody fakes a pass in the page either. Each attempt says at its head what it tries and which
// verdicts are honest for it; crates/python/tests/cheating.rs holds the native judge to the same.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe } from "node:test";
import { fileURLToPath } from "node:url";

import { read } from "./content.mjs";
import { openRoom } from "./room.mjs";
import { markOf, shippedFiles } from "./unchanged.mjs";

const FOLDER = fileURLToPath(new URL("../cheats", import.meta.url));

const ATTEMPTS = readdirSync(FOLDER)
  .sort()
  .map((file) => {
    const source = readFileSync(`${FOLDER}/${file}`, "utf8");
    const head = source.split("\n").slice(0, source.split("\n").findIndex((line) => !line.startsWith("#")));
    const field = (key) => head.find((line) => line.startsWith(`# ${key}: `))?.slice(key.length + 4);
    return {
      file,
      source,
      question: field("question"),
      ends: field("ends").split(" "),
      seeks: field("seeks"),
      misconception: field("misconception") === "yes",
    };
  });
assert.ok(ATTEMPTS.length >= 80, `only ${ATTEMPTS.length} attempts`);

describe("attempts to fake a pass", () => {
  const room = openRoom();

  for (const id of new Set(ATTEMPTS.map(({ question }) => question))) {
    room.test(`${id}: no attempt passes, and none harms the next submission`, async ({ page, question }) => {
      const attempts = ATTEMPTS.filter((it) => it.question === id);
      const texts = attempts.flatMap(({ file, source }) => [file, source]);
      const mark = markOf(`cheats-${id}`, import.meta.url, [...texts, read(id, "solution.py"), ...shippedFiles(/\.(js|wasm)$/)]);
      if (mark.holds()) return;
      await question.open(id);
      const holes = [];
      for (const { file, source, ends, seeks, misconception } of attempts) {
        const report = await question.judge(source);
        if (!ends.includes(report.verdict)) holes.push(`${file}: ends as ${report.verdict}`);
        if (report.misconception && !misconception) holes.push(`${file}: is taken for a mistake: ${report.misconception}`);
        const found = report.cases.filter(({ fields: { Got = "", Printed = "", Exception = "" } }) =>
          [Got, Printed, Exception].some((text) => seeks && text.includes(seeks)),
        );
        if (found.length > 0) holes.push(`${file}: found what it seeks in ${found.length} cases, first in ${found[0].id}`);
      }
      assert.deepEqual(holes, []);
      assert.equal(await page.evaluate(() => window.cheated), undefined, "a script in the output has run");

      const solution = await question.judge(read(id, "solution.py"));
      assert.equal(solution.verdict, "passed");
      assert.equal(solution.passed, solution.total);
      mark.set();
    });
  }
});
