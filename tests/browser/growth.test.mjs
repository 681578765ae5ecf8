import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe } from "node:test";
import { fileURLToPath } from "node:url";

import { measuredNatively } from "./checker.mjs";
import { header, read, shown, submissions } from "./content.mjs";
import { openRoom } from "./room.mjs";
import { markOf, shippedFiles } from "./unchanged.mjs";

const FOLDER = fileURLToPath(new URL("../growth", import.meta.url));

// Right solutions of the content whose class is not only to be kept to but to be found.
const OF_THE_CONTENT = {
  "binary-search": { "solution.py": "logarithmic" },
  "min-stack": { "solution.py": "linear" },
  "operation-costs": { "solution.py": "linear" },
  "pair-sum": { "accepted/two_pointers.py": "linearithmic" },
};

// Right solutions by question with the class that each must be found in, by which its file's name
// begins under tests/growth.
function solutions(id) {
  const ofTheContent = submissions(id)
    .filter(({ file }) => OF_THE_CONTENT[id]?.[file])
    .map((submission) => ({ ...submission, expected: OF_THE_CONTENT[id][submission.file] }));
  const more = readdirSync(`${FOLDER}/${id}`).map((file) => {
    const path = `${FOLDER}/${id}/${file}`;
    return { file, path, expected: file.split("_")[0], source: readFileSync(path, "utf8") };
  });
  return [...ofTheContent, ...more];
}

// What the page says of the growth of a solution that it has just judged.
async function measuredInPage(page, question, source) {
  const report = await question.judge(source);
  assert.equal(report.verdict, "passed");
  const section = page.locator("section.growth");
  await section.waitFor();
  return {
    class: await section.getAttribute("data-growth"),
    points: await section.locator("tbody tr").evaluateAll((rows) =>
      rows
        .map((row) => [...row.children].slice(0, 2).map((cell) => Number(cell.textContent.replaceAll(",", ""))))
        .filter(([, steps]) => !Number.isNaN(steps)),
    ),
  };
}

describe("growth", () => {
  const room = openRoom();

  for (const id of readdirSync(FOLDER)) {
    room.test(`${id}: every class is named, with the same steps in the page and natively`, async ({ page, question }) => {
      const measured = solutions(id).flatMap(({ file, expected, source }) => [file, expected, source]);
      const drill = ["question.toml", "generator.py", "solution.py"].map((file) => read(id, file));
      const mark = markOf(`growth-${id}`, import.meta.url, [...measured, ...drill, ...shippedFiles(/\.(js|wasm)$/)]);
      if (mark.holds()) return;
      await question.open(id);
      for (const { file, path, expected, source } of solutions(id)) {
        const [inPage, natively] = await Promise.all([
          measuredInPage(page, question, source),
          measuredNatively(id, path),
        ]);
        assert.equal(natively.class, expected, `${file}: ${JSON.stringify(natively.points)}`);
        assert.deepEqual(inPage, { class: natively.class, points: natively.points }, file);
        assert.deepEqual(await measuredNatively(id, path), natively, `${file}, measured again`);
      }
      mark.set();
    });
  }

  room.test("a right answer that grows too fast is told so, with a plot and the sentence for it", async ({ page, question }) => {
    const source = read("pair-sum", "rejected/compares_every_pair.py");
    await question.open("pair-sum");
    await measuredInPage(page, question, source);
    await page.getByRole("heading", { name: "Right, but quadratic" }).waitFor();
    const growth = page.locator("section.growth");
    assert.equal(await growth.locator("[data-misconception] p").textContent(), shown(header(source).why));
    const plot = growth.getByRole("img");
    assert.match(await plot.getAttribute("aria-label"), /Your code: from [\d,]+ steps at size 8 to/);
    assert.ok((await plot.locator("polyline.own").getAttribute("points")).split(" ").length >= 5);
    await page.locator("[data-grading]").filter({ hasText: "Hard is proposed, because its work grows faster" }).waitFor();
  });

  room.test("a new submission does not wait for the measuring of the last one", async ({ page, question }) => {
    await question.open("pair-sum");
    await question.judge(read("pair-sum", "rejected/compares_every_pair.py"));
    const wrong = await question.judge("def find_pairs(numbers, target):\n    return None\n");
    assert.equal(wrong.verdict, "wrong_answer");
    assert.equal(await page.locator("[data-growth]").count(), 0);
    assert.equal((await question.judge(read("pair-sum", "solution.py"))).verdict, "passed");
    await page.locator('section.growth[data-growth="linear"], section.growth[data-growth="linearithmic"]').waitFor();
    assert.equal(await page.getByRole("heading", { name: "Solved" }).count(), 1);
  });
});
