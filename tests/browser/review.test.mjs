import assert from "node:assert/strict";
import { describe } from "node:test";

import { read, title } from "./content.mjs";
import { openRoom } from "./room.mjs";

const DRILL = "pair-sum";
const WORDS = "select-vs-prefetch";
const NOON = new Date("2026-11-20T12:00:00Z");
const PROFILE = { profile: { timezoneId: "UTC" } };

const grading = (page, standing) => page.locator(`[data-grading="${standing}"]`);
const gradeButton = (page, name) => page.locator(`[data-grade="${name}"]`);
const later = (days) => new Date(NOON.getTime() + days * 24 * 60 * 60 * 1000);

// Goes to an address and waits for its heading.
async function open(page, url, path, heading) {
  await page.goto(`${url}${path}`);
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
}

// Ticks so many points of the rubric, once the answer is shown.
async function answerInWords(page, question, ticks) {
  await question.answerSummary.click();
  const points = page.locator(".rubric input");
  for (let at = 0; at < ticks; at++) await points.nth(at).check();
  return points.count();
}

describe("reviews", () => {
  const room = openRoom();

  room.test("a solved drill comes back on its day, empty, and its draft can be had back", async ({ page, question, url }) => {
    await page.clock.setFixedTime(NOON);
    await question.open(DRILL);
    const wrong = await question.judge("def find_pairs(numbers, target):\n    return []\n");
    assert.notEqual(wrong.verdict, "passed");
    await grading(page, "open").filter({ hasText: "Only Again fits, because no submission has passed." }).waitFor();
    assert.equal(await gradeButton(page, "Hard").getAttribute("aria-disabled"), "true");
    await gradeButton(page, "Hard").click({ force: true });
    assert.equal(await grading(page, "graded").count(), 0, "a failed attempt cannot be graded Hard");

    const solution = read(DRILL, "solution.py");
    assert.equal((await question.judge(solution)).verdict, "passed");
    await grading(page, "open").filter({ hasText: "Good is proposed, because it failed once before it passed." }).waitFor();
    await gradeButton(page, "Good").filter({ hasText: "in 3 days" }).waitFor();
    await gradeButton(page, "Easy").filter({ hasText: "on Dec 5" }).waitFor();
    await gradeButton(page, "Good").click();
    await grading(page, "graded").filter({ hasText: "Graded Good. It comes back in 3 days." }).waitFor();
    await page.getByRole("button", { name: "Change the grade" }).click();
    await page.keyboard.press("4");
    await grading(page, "graded").filter({ hasText: "Graded Easy. It comes back on Dec 5." }).waitFor();
    await page.getByRole("button", { name: "Change the grade" }).click();
    await page.keyboard.press("3");
    await grading(page, "graded").filter({ hasText: "in 3 days" }).waitFor();

    await page.clock.setFixedTime(later(2));
    await open(page, url, "review/", "Review");
    await page.getByText("Coming back").click();
    await page.locator(".later li").filter({ hasText: title(DRILL) }).filter({ hasText: "tomorrow" }).waitFor();

    await page.clock.setFixedTime(later(3));
    await page.reload();
    await page.locator('.top [data-due="1"]').waitFor();
    const row = page.locator(`.queue [data-question="${DRILL}"]`);
    await row.filter({ hasText: "due today" }).waitFor();
    await row.getByRole("link").click();
    await question.holds(read(DRILL, "starter.py"));
    await grading(page, "waiting").waitFor();
    await question.undoButton.click();
    await question.holds(solution);
    assert.equal((await question.submit()).verdict, "passed");
    await grading(page, "open").filter({ hasText: "Easy is proposed, because the first submission passed" }).waitFor();
    await gradeButton(page, "Good").click();
    await grading(page, "graded").getByRole("link", { name: /^Next: / }).waitFor();
    await page.locator(".top [data-due]").waitFor({ state: "detached" });
  }, PROFILE);

  room.test("prose is graded by its rubric with one key, and goes on to the next", async ({ page, question, url }) => {
    await page.clock.setFixedTime(NOON);
    await open(page, url, `review/?question=${WORDS}`, title(WORDS));
    await question.answerArea.fill("Once upon a time");
    await page.keyboard.press("3");
    assert.equal(await question.answerArea.inputValue(), "Once upon a time3", "digits are text in a text");
    const points = await answerInWords(page, question, 1);
    await grading(page, "open").filter({ hasText: `your answer made 1 of ${points} points` }).waitFor();
    for (let at = 1; at < points; at++) await page.locator(".rubric input").nth(at).check();
    await grading(page, "open").filter({ hasText: "is proposed" }).waitFor();
    await page.keyboard.press("2");
    await grading(page, "graded").filter({ hasText: "Graded Hard. It comes back in 2 days." }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(`h1:text-is("${title(WORDS)}")`).waitFor({ state: "detached" });
    await grading(page, "waiting").waitFor();

    await page.clock.setFixedTime(later(2));
    await open(page, url, `review/?question=${WORDS}`, title(WORDS));
    await page.getByRole("button", { name: "Bring back what I wrote last time" }).waitFor();
    assert.equal(await question.answerArea.inputValue(), "");
    await page.getByRole("button", { name: "Bring back what I wrote last time" }).click();
    await page.waitForFunction(() => document.querySelector("#answer").value === "Once upon a time3");
  }, PROFILE);

  room.test("questions are put off, suspended and brought back; new ones are rationed", async ({ page, url }) => {
    await page.clock.setFixedTime(NOON);
    await open(page, url, "review/", "Review");
    const rows = page.locator(".queue > li");
    await page.getByText("Nothing is due. 5 questions are new.").waitFor();
    assert.equal(await rows.count(), 5);
    const ids = await rows.evaluateAll((found) => found.map((row) => row.dataset.question));
    const off = async (id, action) => {
      const row = page.locator(`.queue [data-question="${id}"]`);
      await row.locator(".put-off > summary").click();
      await row.locator(`[data-action="${action}"]`).click();
      await row.waitFor({ state: "detached" });
    };
    await off(ids[0], "snooze");
    await off(ids[1], "bury");
    await off(ids[2], "suspend");
    await page.getByText("How often, how many").click();
    await page.getByLabel("New questions a day").fill("0");
    await page.getByLabel("New questions a day").blur();
    await page.getByText(`That is all for today. Next is “${title(ids[0])}”, later today.`).waitFor();
    await page.getByLabel("Known when asked again").fill("80");
    await page.reload();
    await page.getByText("How often, how many").click();
    assert.equal(await page.getByLabel("New questions a day").inputValue(), "0");
    assert.equal(await page.getByLabel("Known when asked again").inputValue(), "80");

    await page.getByLabel("New questions a day").fill("50");
    await page.getByLabel("New questions a day").blur();
    await rows.nth(49).waitFor();
    assert.equal(await page.locator(`.queue [data-question="${ids[2]}"]`).count(), 0);
    await page.locator("[data-suspended] > summary").click();
    await page.getByRole("button", { name: "Bring back" }).click();
    await page.locator("[data-suspended]").waitFor({ state: "detached" });
    await page.clock.setFixedTime(later(1));
    await page.reload();
    for (const id of ids.slice(0, 3)) await page.locator(`.queue [data-question="${id}"]`).waitFor();
  }, PROFILE);
});
