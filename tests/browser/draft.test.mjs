import assert from "node:assert/strict";
import { describe } from "node:test";

import { read } from "./content.mjs";
import { QuestionPage } from "./question_page.mjs";
import { FULL, aside, keep, kept } from "./records.mjs";
import { openRoom } from "./room.mjs";

const ID = "pair-sum";
const OTHER = "binary-search";
const STARTER = read(ID, "starter.py");
const MINE = "def find_pairs(numbers, target):\n    return 'mine'\n";

describe("drafts", () => {
  const room = openRoom();

  room.test("a draft is there after a reload, even one right after the last key", async ({ page, home, question }) => {
    await question.open(ID);
    await question.holds(STARTER);
    await question.write(MINE);
    await page.keyboard.type("# end");
    await question.reload();
    await question.holds(`${MINE}# end`);
    await question.answerArea.fill("With a set.");
    await page.reload();
    assert.equal(await question.answerArea.inputValue(), "With a set.");
    await home.comeBack();
    assert.equal(await home.status(ID), "draft");
  });

  room.test("drafts of two questions do not mix", async ({ home, question }) => {
    const other = "def first_not_below(values, limit):\n    return 'other'\n";
    await question.open(ID);
    await question.write(MINE);
    await home.comeBack();
    await home.choose(OTHER);
    await question.holds(read(OTHER, "starter.py"));
    await question.write(other);
    await home.comeBack();
    await home.choose(ID);
    await question.holds(MINE);
    await question.open(OTHER);
    await question.holds(other);
    await question.reload();
    await question.holds(other);
  });

  room.test("starting over can be undone, even after a reload", async ({ question }) => {
    await question.open(ID);
    assert.equal(await question.resetButton.count(), 0, "there is nothing to reset yet");
    await question.write(MINE);
    await question.resetButton.click();
    await question.holds(STARTER);
    await question.undoButton.click();
    await question.holds(MINE);
    await question.resetButton.click();
    await question.holds(STARTER);
    await question.reload();
    await question.holds(STARTER);
    await question.undoButton.click();
    await question.holds(MINE);
  });

  room.test("a draft written in another tab arrives", async ({ context, question }) => {
    await question.open(ID);
    const page = await context.newPage();
    const second = new QuestionPage(page, question.url);
    await second.open(ID);
    await second.write(MINE);
    await question.holds(MINE);
  });

  room.test("what is typed right before a tab is left arrives in the other", async ({ context, question }) => {
    await question.open(ID);
    const second = new QuestionPage(await context.newPage(), question.url);
    await second.open(ID);
    await second.write(MINE);
    await second.page.goto("about:blank");
    await question.holds(MINE);
  });

  room.test("a page that comes back from sleep knows what was done meanwhile", async ({ context, page, question }) => {
    await question.open(ID);
    await question.write("one = 1\n");
    await page.goto("about:blank");
    const second = new QuestionPage(await context.newPage(), question.url);
    await second.open(ID);
    await second.holds("one = 1\n");
    await second.write(MINE);
    await page.goBack();
    await question.holds(MINE);
    await question.write("two = 2\n");
    await second.holds("two = 2\n");
  });

  room.test("two tabs that write at once lose nothing to each other", async ({ context, page, question }) => {
    const other = await context.newPage();
    const second = new QuestionPage(other, question.url);
    await question.open(ID);
    await second.open(ID);
    await Promise.all([question.write("one = 1\n"), second.write("two = 2\n")]);
    await Promise.all([question.answerArea.fill("From the first."), second.hintButton.click()]);
    await question.reload();
    await second.reload();
    const work = JSON.parse(await kept(page, ID));
    const texts = [work.code, ...(work.versions ?? []).map((version) => version.code)];
    for (const text of ["one = 1\n", "two = 2\n"]) assert.ok(texts.includes(text), JSON.stringify(texts));
    assert.deepEqual([work.answer, work.hints], ["From the first.", 1]);
    await question.holds(work.code);
    await second.holds(work.code);
  });

  room.test("two tabs on different questions keep both", async ({ context, home, page, question }) => {
    const second = new QuestionPage(await context.newPage(), question.url);
    await question.open(ID);
    await second.open(OTHER);
    await Promise.all([question.write(MINE), second.write("x = 1\n")]);
    await second.page.close({ runBeforeUnload: false });
    await question.reload();
    await question.holds(MINE);
    await home.comeBack();
    await home.choose(OTHER);
    await question.holds("x = 1\n");
    await page.waitForFunction(() => localStorage.length === 0);
  });

  room.test("what an earlier version kept in local storage is taken over, and only then taken away", async ({ page, home, question }) => {
    const old = (text) =>
      page.evaluate(([id, other, text]) => {
        localStorage.setItem(`rehearse/1/kept/${id}`, text);
        localStorage.setItem(`rehearse/1/kept/${other}`, "no JSON");
        localStorage.setItem(`rehearse/1/aside/${other}/0`, "nor this");
      }, [ID, OTHER, text]);
    await home.open();
    await old(JSON.stringify({ version: 1, digest: "d", code: MINE, hints: 1 }));
    await page.reload();
    await question.open(ID);
    await question.holds(MINE);
    assert.equal(await question.hints.count(), 1);
    await page.waitForFunction(() => localStorage.length === 0);
    assert.deepEqual((await aside(page)).sort(), ["no JSON", "nor this"]);

    await old(JSON.stringify({ version: 1, digest: "d", code: "older = 1\n" }));
    await question.reload();
    await question.holds(MINE);
    const work = JSON.parse(await kept(page, ID));
    assert.deepEqual(work.versions.map((version) => version.code), ["older = 1\n"]);
  });

  room.test(
    "what an earlier version kept stays where it is while there is no room",
    async ({ page, home, question }) => {
      await home.open();
      await page.evaluate(([id, text]) => {
        window.roomAgain = true;
        localStorage.setItem(`rehearse/1/kept/${id}`, text);
      }, [ID, JSON.stringify({ version: 1, digest: "d", code: MINE })]);
      await page.reload();
      await question.open(ID);
      await question.holds(MINE);
      assert.equal(await page.evaluate((id) => localStorage.getItem(`rehearse/1/kept/${id}`) !== null, ID), true);
    },
    { script: FULL },
  );

  for (const unreadable of ["no JSON", '{"version":99,"code":"from the future"}', '{"version":1,"hints":"many"}']) {
    room.test(`a saved value that cannot be read is kept aside: ${unreadable}`, async ({ page, home, question }) => {
      await home.open();
      await keep(page, ID, unreadable);
      await page.reload();
      await question.open(ID);
      await question.holds(STARTER);
      await question.write(MINE);
      await question.reload();
      await question.holds(MINE);
      assert.deepEqual(await aside(page), [unreadable]);
    });
  }

  room.test("a question that changed under a draft says so and loses nothing", async ({ page, question }) => {
    const change = async () => {
      const saved = JSON.parse(await kept(page, ID));
      assert.ok(saved.digest.length > 0);
      await page.goto("about:blank");
      await page.goto(question.url);
      await keep(page, ID, JSON.stringify({ ...saved, digest: "0".repeat(saved.digest.length) }));
      await page.reload();
      await question.open(ID);
    };
    await question.open(ID);
    await question.write(MINE);
    await question.reload();
    assert.equal(await question.changedNotice.count(), 0);

    await change();
    await question.changedNotice.waitFor();
    await question.holds(MINE);
    await page.getByRole("button", { name: "Keep mine" }).click();
    await question.changedNotice.waitFor({ state: "detached" });
    await question.reload();
    await question.holds(MINE);
    assert.equal(await question.changedNotice.count(), 0);

    await change();
    await page.getByRole("button", { name: "Take the new starter" }).click();
    await question.holds(STARTER);
    assert.equal(await question.changedNotice.count(), 0);
    await question.undoButton.click();
    await question.holds(MINE);
  });

  room.test("editing goes on under a changed question without hiding the notice", async ({ page, question }) => {
    await question.open(ID);
    await question.write(MINE);
    await question.reload();
    const saved = JSON.parse(await kept(page, ID));
    await page.goto("about:blank");
    await page.goto(question.url);
    await keep(page, ID, JSON.stringify({ ...saved, digest: "of-another-day" }));
    await page.reload();
    await question.open(ID);
    await question.write(`${MINE}\nx = 1\n`);
    await question.reload();
    await question.holds(`${MINE}\nx = 1\n`);
    await question.changedNotice.waitFor();
  });
});
