import assert from "node:assert/strict";
import { describe } from "node:test";

import { fits, shutsNobodyOut } from "./complaints.mjs";
import { read, title } from "./content.mjs";
import { openRoom } from "./room.mjs";

const DRILL = "pair-sum";
const WORDS = "select-vs-prefetch";

const PAGES = {
  review: "Wiederholen",
  plan: "Vor dem Interview",
  progress: "Fortschritt",
  interview: "Probeinterview",
  data: "Deine Daten",
};

const languageOf = (page) => page.evaluate(() => document.documentElement.lang);
const choose = (page, name) => page.getByRole("button", { name, exact: true });

// Presses a language's button as a keyboard does.
async function speak(page, name, tag) {
  await choose(page, name).focus();
  await page.keyboard.press("Enter");
  await page.locator(`html[lang="${tag}"]`).waitFor({ state: "attached" });
  await page.locator(`.languages button:focus[lang="${tag}"][aria-pressed="true"]`).waitFor();
}

describe("languages", () => {
  const room = openRoom();
  const german = { profile: { locale: "de-AT", viewport: { width: 320, height: 700 } } };

  room.test(
    "a German browser meets a German page, and nothing of it is too wide or shuts anybody out",
    async ({ page, home, question }) => {
      await home.open();
      assert.equal(await languageOf(page), "de");
      await page.getByRole("heading", { level: 1, name: "Ein Proberaum für Django-Interviews" }).waitFor();
      await page.locator(`[data-question="${DRILL}"] [lang="en"]`).filter({ hasText: title(DRILL) }).waitFor();
      assert.deepEqual([...(await fits(page)), ...(await shutsNobodyOut(page))], []);
      for (const [path, name] of Object.entries(PAGES)) {
        await page.goto(`${home.url}${path}/`);
        await page.locator("#app:not([data-served]) h1").filter({ hasText: name }).waitFor();
        assert.deepEqual([...(await fits(page)), ...(await shutsNobodyOut(page))], [], path);
      }
      await question.open(DRILL);
      for (const name of ["Aufgabe", "Code", "Ergebnis"]) {
        await question.tab(name).click();
        assert.deepEqual([...(await fits(page)), ...(await shutsNobodyOut(page))], [], name);
      }
    },
    german,
  );

  room.test(
    "a solved drill is announced in German",
    async ({ page, question }) => {
      await question.open(DRILL);
      await question.editor.focus();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText(read(DRILL, "solution.py"));
      const { verdict, text } = await question.reportAfter(() =>
        page.getByRole("button", { name: "Abgeben", exact: true }).click(),
      );
      assert.equal(verdict, "passed");
      assert.match(text, /Gelöst/);
      await page.locator('[role="status"]').filter({ hasText: "Gelöst" }).first().waitFor();
      await question.editor.focus();
      await page.keyboard.press("ControlOrMeta+f");
      await page.locator(".cm-search").getByText("Groß- und Kleinschreibung").waitFor();
    },
    { profile: { locale: "de-DE" } },
  );

  room.test("changing the language keeps what is typed, and outlives the page", async ({ page, question }) => {
    await question.openInWords(WORDS);
    assert.equal(await languageOf(page), "en");
    await question.answerArea.fill("They differ in queries.");
    await speak(page, "Deutsch", "de");
    await page.getByRole("button", { name: "Antwort zeigen" }).waitFor();
    assert.equal(await question.answerArea.inputValue(), "They differ in queries.");
    assert.equal(await page.locator("h1 [lang]").getAttribute("lang"), "en");

    await page.reload();
    await page.getByRole("button", { name: "Antwort zeigen" }).waitFor();
    assert.equal(await languageOf(page), "de");
    assert.equal(await question.answerArea.inputValue(), "They differ in queries.");
    await speak(page, "English", "en");
    await question.answerSummary.waitFor();
    assert.equal(await question.answerArea.inputValue(), "They differ in queries.");
    assert.equal(await page.locator("h1 [lang]").count(), 0);
  });

  room.test("an open editor changes its language too", async ({ page, question }) => {
    await question.open(DRILL);
    await question.write("def find_pairs():\n    pass\n");
    await speak(page, "Deutsch", "de");
    await page.locator('.cm-content[aria-label="Dein Python-Code"]').waitFor();
    assert.match(await question.text(), /def find_pairs/);
  });
});
