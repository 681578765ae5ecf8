import assert from "node:assert/strict";
import { describe } from "node:test";

import { title } from "./content.mjs";
import { openRoom } from "./room.mjs";

const EVENING = new Date("2026-11-20T18:00:00Z");
const PROFILE = { profile: { timezoneId: "UTC" } };
const minutesOf = (text) => {
  const [, hours = "0", minutes = "0"] = text.match(/^(?:(\d+) h)? ?(?:(\d+) min)?$/);
  return 60 * Number(hours) + Number(minutes);
};

describe("the plan", () => {
  const room = openRoom();

  room.test("fits the time, drops what is done, and shrinks when it is late", async ({ page, question, url }) => {
    await page.clock.setFixedTime(EVENING);
    await page.goto(url);
    await page.getByRole("link", { name: "Plan", exact: true }).click();
    await page.getByRole("button", { name: "Tomorrow" }).click();
    await page.getByText("The interview is tomorrow.").waitFor();
    assert.equal(await page.getByLabel("The interview is on").inputValue(), "2026-11-21");
    await page.getByLabel("Time from now on").selectOption("90");
    const rows = page.locator(".queue > li");
    await page.getByText("1 h 30 min left for today.").waitFor();
    const steps = () =>
      rows.evaluateAll((found) =>
        found.map((row) => [row.dataset.question, row.querySelector("p").textContent, row.lastElementChild.textContent]));
    const sum = (found) => found.map(([, , time]) => minutesOf(time)).reduce((all, one) => all + one, 0);
    const first = await steps();
    assert.ok(first.length > 3 && sum(first) <= 90 && sum(first) > 70, JSON.stringify(first));
    for (const [, need] of first) assert.match(need, /not tried yet|nothing of its section/);

    const words = first.find(([, , time]) => minutesOf(time) < 15)[0];
    await page.locator(`.queue [data-question="${words}"] a`).click();
    await page.getByRole("heading", { level: 1, name: title(words) }).waitFor();
    await question.answerSummary.click();
    await page.locator('[data-grading="open"]').waitFor();
    await page.keyboard.press("1");
    await page.locator('[data-grading="graded"]').waitFor();
    await page.goto(`${url}plan/`);
    await page.getByText("One question done today.").waitFor();
    assert.equal(await page.locator(`.queue [data-question="${words}"]`).count(), 0);

    await page.clock.setFixedTime(new Date(EVENING.getTime() + 60 * 60 * 1000));
    await page.reload();
    await page.getByText("30 min left for today.").waitFor();
    const late = await steps();
    assert.ok(late.length > 0 && sum(late) <= 30, JSON.stringify(late));

    await page.clock.setFixedTime(new Date(EVENING.getTime() + 3 * 60 * 60 * 1000));
    await page.reload();
    await page.getByText("The time you set for today is over.").waitFor();

    await page.getByLabel("The interview is on").fill("2026-11-23");
    await page.getByText("The interview is in 3 days, on Nov 23.").waitFor();
    await page.getByText("Sunday").waitFor();
    await page.clock.setFixedTime(new Date("2026-11-21T18:00:00Z"));
    await page.reload();
    await page.locator(`.queue [data-question="${words}"]`).filter({ hasText: "went wrong the last time" }).waitFor();
    await page.getByRole("button", { name: "No date" }).click();
    await page.getByText("The interview is in").waitFor({ state: "detached" });
  }, PROFILE);
});
