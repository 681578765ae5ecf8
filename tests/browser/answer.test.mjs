import assert from "node:assert/strict";
import { describe } from "node:test";

import { openRoom } from "./room.mjs";
import { fakeSpeech, noSpeech } from "./speech.mjs";

const ID = "transactions-atomic";
const STORY = "story-slow-application";
const PHONE = { viewport: { width: 390, height: 740 } };
const MINE = "Nested blocks are savepoints, so a rollback undoes the inner one.";

describe("answers in words", () => {
  const room = openRoom();

  const speak = (page) => page.locator('[data-action="speak"]');
  const clock = (page) => page.getByRole("timer");
  const tab = (page, name) => page.getByRole("tab", { name });
  const value = (area, expected) =>
    area.evaluate((element, expected) => new Promise((resolve) => {
      const look = () => (element.value === expected ? resolve() : requestAnimationFrame(look));
      look();
    }), expected);

  room.test("what is said is written down after the reader has agreed, and stays editable", async ({ page, question }) => {
    await question.openInWords(ID);
    await question.answerArea.fill("First.");
    await speak(page).click();
    const notice = page.locator('[data-notice="speech"]');
    await notice.getByText("some browsers send the sound to their maker's servers").waitFor();
    assert.equal(await page.evaluate(() => speech.started), 0, "nobody listens before the reader agrees");
    await page.getByRole("button", { name: "Rather not" }).click();
    await notice.waitFor({ state: "detached" });
    await speak(page).click();
    await page.getByRole("button", { name: "Listen", exact: true }).click();
    await page.getByText("What you say is added to your text.").waitFor();
    assert.ok(await speak(page).evaluate((button) => button === document.activeElement), "the keyboard is at the button");
    await clock(page).waitFor();

    await page.evaluate(() => speech.say("nested blocks", false));
    await page.locator(".maybe").filter({ hasText: "nested blocks …" }).waitFor();
    assert.equal(await question.answerArea.inputValue(), "First.");
    await page.evaluate(() => speech.say(" nested blocks are savepoints "));
    await value(question.answerArea, "First. Nested blocks are savepoints");
    await question.answerArea.fill("Savepoints");
    await page.evaluate(() => speech.say("undo the inner one"));
    await value(question.answerArea, "Savepoints undo the inner one");

    await page.evaluate(() => speech.pause());
    assert.equal(await page.evaluate(() => speech.started), 2, "a pause of the browser's is not the end");
    await speak(page).click();
    await speak(page).filter({ hasText: "Speak it" }).waitFor();
    assert.equal(await page.evaluate(() => speech.started), 2);
    await page.reload();
    await value(question.answerArea, "Savepoints undo the inner one");
  }, { script: fakeSpeech });

  room.test("when the browser cannot listen, a sentence says why", async ({ page, question }) => {
    await question.openInWords(ID);
    await speak(page).click();
    await page.getByRole("button", { name: "Listen", exact: true }).click();
    const failure = page.locator('[data-speech="failed"]');
    const sentences = [
      ["not-allowed", /refuses the microphone\. Allow it/],
      ["no-speech", /Nothing was heard\. Come closer/],
      ["network", /cannot be reached\. Try again/],
    ];
    for (const [code, sentence] of sentences) {
      await speak(page).filter({ hasText: "Stop listening" }).waitFor();
      await page.evaluate((code) => speech.fail(code), code);
      await failure.filter({ hasText: sentence }).waitFor();
      await speak(page).click();
    }
    await page.getByRole("link", { name: "All questions" }).first().click();
    await page.waitForFunction(() => speech.current.isAborted);
  }, { script: fakeSpeech, profile: PHONE });

  room.test("without speech recognition there is the clock, which forces nothing", async ({ page, question }) => {
    await page.clock.install();
    await question.openInWords(ID);
    assert.equal(await speak(page).count(), 0);
    await page.getByText("start the clock and say it aloud").waitFor();
    await page.getByRole("button", { name: "Start the clock" }).click();
    await clock(page).filter({ hasText: "0:00 of 4:00" }).waitFor();
    await page.clock.runFor("03:01");
    await clock(page).filter({ hasText: "3:01 of 4:00" }).waitFor();
    await page.locator(".timing [role=status]").filter({ hasText: "One minute left." }).waitFor();
    await page.clock.runFor("01:14");
    await clock(page).filter({ hasText: "4:15 of 4:00, 0:15 over" }).waitFor();
    await page.locator(".timing [role=status]").filter({ hasText: "The time is up." }).waitFor();
    await page.getByRole("button", { name: "Stop the clock" }).click();
    await page.clock.runFor("01:00");
    assert.equal(await clock(page).textContent(), "4:15 of 4:00, 0:15 over");
    await page.getByRole("button", { name: "Go on" }).click();
    await page.clock.runFor("00:02");
    await clock(page).filter({ hasText: "4:17" }).waitFor();
  }, { script: noSpeech });

  room.test("confidence comes before the answer, and the keyboard is enough", async ({ page, question }) => {
    await question.openInWords(ID);
    await question.answerArea.fill(MINE);
    await page.getByRole("radio").first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    assert.ok(await page.getByRole("radio", { name: "3 half sure" }).isChecked());
    await page.keyboard.press("Enter");
    await page.getByText("Before you looked you were half sure, 3 of 5.").waitFor();
    await page.waitForFunction(() => document.activeElement.id === "comparison-title");

    const columns = await page.locator(".panel").evaluateAll((panels) => panels.map((panel) => panel.getBoundingClientRect().toJSON()));
    assert.equal(columns.length, 3);
    for (const [left, right] of [columns.slice(0, 2), columns.slice(1)]) assert.ok(left.right <= right.left, "side by side");
    assert.equal(await page.locator(".own-text").textContent(), MINE);
    assert.deepEqual(await page.locator(".own-text mark").allTextContents(), ["Nested", "savepoints", "rollback"]);

    const suggested = page.locator('.rubric [data-suggested="true"]');
    assert.equal(await suggested.count(), 2);
    assert.match(await suggested.first().textContent(), /Suggestion Your text mentions “rollback”\.$/);
    assert.match(await suggested.last().textContent(), /Suggestion Your text mentions “Nested” and “savepoints”\.$/);
    assert.equal(await page.locator(".rubric :checked").count(), 0, "a suggestion is no tick");
    await suggested.last().getByRole("checkbox").check();
    await page.locator(".rubric legend").filter({ hasText: "1 of 8" }).waitFor();
    await page.getByRole("button", { name: "Hide the answer" }).click();
    await page.locator(".comparison").waitFor({ state: "detached" });
  });

  room.test("on a phone the three things to compare are tabs", async ({ page, question }) => {
    await question.openInWords(ID);
    await question.answerSummary.click();
    await tab(page, "Good answer").waitFor();
    assert.ok(await page.getByRole("tabpanel", { name: "Good answer" }).isVisible());
    await tab(page, "Good answer").focus();
    await page.keyboard.press("ArrowLeft");
    await page.getByText("You wrote nothing here.").waitFor();
    await page.keyboard.press("End");
    await page.getByRole("tabpanel", { name: "Points" }).waitFor();
    assert.equal(await page.getByRole("tabpanel").count(), 1, "one at a time");
    assert.equal(await page.getByRole("checkbox").count(), 8);
    await page.setViewportSize({ width: 900, height: 700 });
    await page.getByRole("tablist").waitFor({ state: "detached" });
    assert.ok(await page.locator(".panel-own").isVisible());
  }, { profile: PHONE });

  for (const [size, profile] of [["wide", {}], ["phone", PHONE]]) {
    room.test(`a story is told in four parts and measured gently, ${size}`, async ({ page, question }) => {
      await question.openInWords(STORY);
      const share = (part) => page.locator(`[data-part="${part}"] dd`);
      const tell = (part, text) => page.getByLabel(part, { exact: true }).fill(text);
      assert.match(await share("action").textContent(), /^0 %, 0 words$/);
      await tell("Situation", "Our search was slow. ".repeat(10));
      await tell("Task", "We had to mend it.");
      await tell("Action", "I measured it. ".repeat(5));
      await tell("Result", "It was fast.");
      await share("situation").filter({ hasText: "63 %, 40 words" }).waitFor();
      await share("result").filter({ hasText: "5 %, 3 words" }).waitFor();
      const counts = page.locator(".counts-of-story");
      await counts.getByText("I 5 times, we 11 times").waitFor();
      await counts.getByText("none yet").waitFor();
      await counts.getByText("about 0:27 of 3:00 minutes").waitFor();
      const advice = page.locator(".story-advice");
      await advice.getByText("Situation and task take 71 % of the story.").waitFor();
      await advice.getByText("“We” stands here more often than “I”.").waitFor();
      await tell("Result", "It took 0.7 seconds.");
      await counts.getByText("“0.7”").waitFor();
      await page.reload();
      assert.equal(await page.getByLabel("Result", { exact: true }).inputValue(), "It took 0.7 seconds.");
      await question.answerSummary.click();
      if (size === "phone") await tab(page, "Yours").click();
      assert.match(await page.locator(".own-text").textContent(), /^Situation.*Task.*Action.*ResultIt took 0\.7 seconds\.$/);
    }, { profile });
  }

  room.test("a story that was written in one piece stays", async ({ page, question }) => {
    await page.goto(question.url);
    await page.evaluate(([id, text]) => localStorage.setItem(`rehearse/1/kept/${id}`, text), [
      STORY,
      JSON.stringify({ version: 1, digest: "d", answer: "We were slow. I looked for 2 days." }),
    ]);
    await page.reload();
    await question.openInWords(STORY);
    assert.ok(await question.answerArea.isVisible());
    assert.equal(await question.answerArea.inputValue(), "We were slow. I looked for 2 days.");
    await page.locator(".counts-of-story").getByText("I once, we once").waitFor();
  });

  room.test("a design answer can begin with an outline", async ({ page, question }) => {
    await question.open("multi-tenant-saas");
    const begin = page.getByRole("button", { name: "Begin with an outline" });
    await begin.click();
    await begin.waitFor({ state: "detached" });
    assert.match(await question.answerArea.inputValue(), /^Ask first:\n\nEstimate:\n\n.*Trade-offs:\n/s);
    await question.answerSummary.click();
    const place = (selector) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().toJSON());
    await page.locator(".trade-offs").scrollIntoViewIfNeeded();
    const [own, table] = [await place(".own-text"), await place(".trade-offs")];
    assert.ok(own.right <= table.left && own.bottom > 0 && own.top >= 0, "the own text stays beside");
  }, { profile: { viewport: { width: 1440, height: 900 } } });
});
