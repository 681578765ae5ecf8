import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe } from "node:test";
import { fileURLToPath } from "node:url";

import { header, read, shown } from "./content.mjs";
import { openRoom } from "./room.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = fileURLToPath(new URL("../growth", import.meta.url));
const [CHECKER, ...BEFORE] = process.env.REHEARSE_CHECKER
  ? [process.env.REHEARSE_CHECKER]
  : [`${ROOT}/dev`, "check"];

// Right solutions by question; a file's name begins with the class it must be found in.
function solutions(id) {
  return readdirSync(`${FOLDER}/${id}`)
    .filter((name) => name.endsWith(".py"))
    .map((name) => {
      const path = `${FOLDER}/${id}/${name}`;
      return { name, path, expected: name.split("_")[0], source: readFileSync(path, "utf8") };
    });
}

function measuredNatively(id, path) {
  return new Promise((resolve, reject) => {
    execFile(CHECKER, [...BEFORE, id, path, "--growth", "--json"], { cwd: ROOT }, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(`${error.message}\n${stderr}`));
      else resolve(JSON.parse(stdout));
    });
  });
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
      await question.open(id);
      for (const { name, path, expected, source } of solutions(id)) {
        const [inPage, natively] = await Promise.all([
          measuredInPage(page, question, source),
          measuredNatively(id, path),
        ]);
        assert.equal(natively.class, expected, `${name}: ${JSON.stringify(natively.points)}`);
        assert.deepEqual(inPage, { class: natively.class, points: natively.points }, name);
        assert.deepEqual(await measuredNatively(id, path), natively, `${name}, measured again`);
      }
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
