// A mock interview from its choices to its report.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe } from "node:test";

import { fits, shutsNobodyOut } from "./complaints.mjs";
import { ids, read, title } from "./content.mjs";
import { openRoom } from "./room.mjs";

const ANSWER = "What I said in the interview.";

describe("a mock interview", () => {
  const room = openRoom();

  // Opens the page and leaves only these kinds chosen.
  async function setUp(page, url, kinds) {
    await page.goto(`${url}interview/`);
    await page.getByRole("heading", { level: 1, name: "Mock interview" }).waitFor();
    for (const kind of ["Code", "In words", "System design", "A story of yours"]) {
      const group = page.getByRole("group", { name: "What kinds of questions?" });
      await group.getByRole("checkbox", { name: kind, exact: true }).setChecked(kinds.includes(kind));
    }
  }

  const article = "article.question:not([aria-busy])";
  const current = async (page) => {
    await page.locator(`${article} .words, ${article} .desk`).first().waitFor();
    const heading = await page.locator(`${article} h1`).textContent();
    return ids().find((id) => title(id) === heading);
  };

  room.test("it is chosen, held, survives a reload and ends in a report to keep", async ({ page, question, home, url }) => {
    await setUp(page, url, ["Code", "In words"]);
    await page.getByRole("radio", { name: "45 minutes" }).check();
    const status = page.locator(".interview-holds");
    const [, count] = (await status.textContent()).match(/^(\d+) questions, about \d+ minutes\.$/);
    await page.getByRole("button", { name: "Begin" }).click();

    const inWords = await current(page);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
    assert.equal(await page.locator(".hints, .reveal, .comparison, .around, .demands").count(), 0, "no help");
    await question.answerArea.fill(ANSWER);
    await page.getByRole("button", { name: "Hide the clock" }).click();
    assert.equal(await page.getByRole("timer").count(), 0);
    await page.reload();
    assert.equal(await current(page), inWords);
    assert.equal(await question.answerArea.inputValue(), ANSWER);
    await page.getByRole("button", { name: "Show the clock" }).click();
    assert.match(await page.getByRole("timer").textContent(), /^4[45]:\d\d$/);

    // The last question is one to program.
    await page.getByRole("button", { name: `Question ${count} of ${count}` }).click();
    await page.locator('[data-editor="rich"]').waitFor();
    const code = await current(page);
    await question.judge(read(code, "solution.py"));
    await page.getByRole("button", { name: "End the interview" }).first().click();

    await page.getByRole("heading", { level: 1, name: "How it went" }).waitFor();
    await page.locator(`[data-reported="${code}"]`).getByText(/^Solved: \d+ of \d+ tests passed$/).waitFor();
    const row = page.locator(`[data-reported="${inWords}"]`);
    await row.getByText("Answered, not compared yet").waitFor();
    await row.getByRole("button", { name: "Compare" }).click();
    await row.getByRole("button", { name: "Show the answer" }).click();
    for (const box of await row.getByRole("checkbox").all()) await box.check();
    await row.getByText(/^(\d+) of \1 points made$/).waitFor();
    const again = page.getByRole("region", { name: "To look at again" });
    if (Number(count) > 2) assert.equal(await again.getByRole("link").count(), Number(count) - 2);

    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Save as a file" }).click();
    const file = await readFile(await (await download).path(), "utf8");
    assert.match(file, /^# How it went\n/);
    for (const part of [title(inWords), ANSWER, title(code), "```python\n"]) assert.ok(file.includes(part), part);

    await page.getByRole("button", { name: "Keep the result and close" }).click();
    await page.getByRole("region", { name: "Interviews so far" }).getByText(`2 of ${count} went well.`).waitFor();
    await home.comeBack();
    // A question with follow-up stages is solved when they are, too.
    const hasFollowUp = read(code, "question.toml").includes("[[drill.stage]]");
    assert.equal(await home.status(code), hasFollowUp ? "draft" : "solved");
  });

  room.test("the clock tells halves and the end, and ends nothing", async ({ page, url }) => {
    await setUp(page, url, ["A story of yours"]);
    const begin = page.getByRole("button", { name: "Begin" });
    await page.locator("#own-minutes").fill("3");
    await page.getByText("from 5 to 240 minutes").waitFor();
    assert.equal(await begin.getAttribute("aria-disabled"), "true");
    await page.locator("#own-minutes").fill("20");
    await begin.click();
    await current(page);
    const later = (minutes) =>
      page.evaluate((millis) => {
        const before = Date.now;
        Date.now = () => before() + millis;
      }, minutes * 60_000);
    const said = (text) => page.locator('.interview-clock [role="status"]').filter({ hasText: text }).waitFor({ state: "attached" });
    await later(10.5);
    await said("Half of the time is over.");
    await later(5);
    await said("5 minutes left.");
    await later(5);
    await said("nothing is cut off");
    assert.match(await page.getByRole("timer").textContent(), /^\+0:\d\d$/);
    const situation = page.locator("#answer-situation");
    await situation.fill(ANSWER);
    assert.equal(await situation.inputValue(), ANSWER);
  });

  for (const [colorScheme, width] of [["light", 1440], ["dark", 320]]) {
    room.test(
      `it fits and shuts nobody out, ${colorScheme}, ${width} px`,
      async ({ page, url }) => {
        const look = async (what) => {
          for (const complaints of [fits, shutsNobodyOut]) assert.deepEqual(await complaints(page), [], what);
        };
        await setUp(page, url, ["In words"]);
        await look("choices");
        await page.getByRole("button", { name: "Begin" }).click();
        await current(page);
        await look("a question");
        await page.getByRole("button", { name: "End the interview" }).first().click();
        await page.getByRole("button", { name: "Compare" }).first().click();
        await page.getByRole("button", { name: "Show the answer" }).waitFor();
        await look("the report");
        await page.getByRole("button", { name: "Keep the result and close" }).click();
        await page.getByRole("region", { name: "Interviews so far" }).waitFor();
        await look("interviews so far");
      },
      { profile: { colorScheme, viewport: { width, height: 800 } } },
    );
  }
});
