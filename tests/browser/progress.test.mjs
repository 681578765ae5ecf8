import assert from "node:assert/strict";
import { describe } from "node:test";

import { title } from "./content.mjs";
import { openRoom } from "./room.mjs";

const NOW = new Date("2026-11-20T12:00:00Z");
const DAY = 24 * 60 * 60 * 1000;
const PROFILE = { profile: { timezoneId: "UTC" } };
const [ONE, OTHER] = ["pair-sum", "story-slow-application"];

// Work as it is kept, with so many graded answers, one a day.
function work(count, due) {
  const attempts = Array.from({ length: count }, (_, at) => ({
    at: NOW.getTime() - at * DAY,
    kind: "words",
    confidence: 1 + (at % 5),
    passed: at % 5 > 2,
    hints: 0,
    solution_seen: false,
    ticked: 3,
    of: 5,
    seconds: 240,
    grade: "good",
  })).reverse();
  const card = { stability: 4, difficulty: 5, due, last_review: NOW.getTime() - DAY, reps: count, lapses: 0, state: "review" };
  return JSON.stringify({ version: 2, attempts, card });
}

const keep = (page, texts) =>
  page.evaluate((texts) => {
    for (const [id, text] of Object.entries(texts)) localStorage.setItem(`rehearse/1/kept/${id}`, text);
  }, texts);

describe("progress", () => {
  const room = openRoom();

  room.test("says what is missing, then draws it, and has each chart as a table", async ({ page, home, url }) => {
    await page.clock.setFixedTime(NOW);
    await home.open();
    await page.getByRole("link", { name: "Progress", exact: true }).click();
    await page.getByText("There is nothing to show yet.").waitFor();
    await page.getByText("0 of the 30 answers that this takes are there, 30 are missing.").waitFor();

    await keep(page, { [ONE]: work(20, NOW.getTime() + 2 * DAY) });
    await page.reload();
    await page.getByText("20 of the 30 answers that this takes are there, 10 are missing.").waitFor();
    await keep(page, { [OTHER]: work(10, NOW.getTime() + 20 * DAY) });
    await page.reload();
    await page.getByText("30 submissions and graded answers on 20 days of the last 26 weeks.").waitFor();
    await page.getByText("One review becomes due in the next 14 days.").waitFor();
    await page.getByRole("button", { name: "30 days" }).click();
    await page.getByText("2 reviews become due in the next 30 days.").waitFor();

    const figures = page.locator("[data-figure]");
    assert.equal(await figures.count(), 5);
    const tables = {};
    for (const figure of await figures.all()) {
      await figure.locator(".chart-table > summary").click();
      assert.ok((await figure.locator("svg").count()) > 0);
      tables[await figure.getAttribute("data-figure")] = await figure
        .locator("tbody tr")
        .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
    }
    assert.equal(tables.activity.length, 26);
    assert.equal(tables.activity.reduce((all, [, count]) => all + Number(count), 0), 30);
    assert.equal(tables.strength.length, 6);
    assert.deepEqual(tables.forecast[2], ["Sunday", "1"]);
    assert.equal(tables.forecast.length, 30);
    assert.deepEqual(tables.calibration.map(([, right]) => right), ["0 of 6 right", "0 of 6 right", "0 of 6 right", "6 of 6 right", "6 of 6 right"]);
    assert.deepEqual(tables.times.map(([question, minutes, , attempts]) => [question, minutes, attempts]), [
      [title(ONE), "4", "20"],
      [title(OTHER), "4", "10"],
    ]);
  }, PROFILE);
});
