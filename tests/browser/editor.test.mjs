import assert from "node:assert/strict";
import { describe } from "node:test";

import { shutsNobodyOut } from "./complaints.mjs";
import { openRoom } from "./room.mjs";

const ID = "pair-sum";
const isVim = (url) => /\/vim-[^/]*\.js$/.test(url);

describe("the editor", () => {
  const room = openRoom();

  room.test("it completes names, keeps Enter for lines, and Escape still leads out", async ({ page, question }) => {
    const { keyboard } = page;
    const offered = page.locator(".cm-tooltip-autocomplete [role=option]");
    const accepts = () => page.waitForFunction(() => document.querySelector(".cm-content")?.hasAttribute("aria-activedescendant"));
    await question.open(ID);
    await question.write("remainder = 1\n");
    await keyboard.type("rema");
    await offered.filter({ hasText: "remainder" }).waitFor();
    await accepts();
    // An Escape that closes the list does not open the way out of the editor.
    await keyboard.press("Escape");
    await offered.first().waitFor({ state: "detached" });
    await question.write("remainder = 1\npass");
    await keyboard.press("Control+Space");
    await offered.filter({ hasText: /^pass$/ }).waitFor();
    assert.equal(await page.getByRole("option", { name: "sorted" }).count(), 0);
    await keyboard.press("Enter");
    await question.holds("remainder = 1\npass\n");
    await keyboard.type("sorte");
    await keyboard.press("Control+Space");
    await offered.filter({ hasText: "sorted" }).waitFor();
    await page.waitForFunction(() => document.querySelector(".cm-tooltip-autocomplete [aria-selected]")?.textContent === "sorted");
    await keyboard.press("Tab");
    await question.holds("remainder = 1\npass\nsorted");
    await keyboard.press("Escape");
    await keyboard.press("Tab");
    assert.equal(await question.editor.evaluate((editor) => editor.contains(document.activeElement)), false);
  });

  room.test("it finds and replaces, comments, and writes in several places at once", async ({ page, question }) => {
    const { keyboard } = page;
    await question.open(ID);
    await question.write("one = 1\nprint(one)");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await page.getByRole("textbox", { name: "Find" }).fill("one");
    await page.getByRole("textbox", { name: "Replace with" }).fill("two");
    assert.deepEqual(await shutsNobodyOut(page), []);
    await page.getByRole("button", { name: "Replace all" }).click();
    await question.holds("two = 1\nprint(two)");
    await keyboard.press("Escape");
    await keyboard.press("Control+Home");
    for (let times = 0; times < 2; times++) await keyboard.press("ControlOrMeta+d");
    await keyboard.type("sum");
    await question.holds("sum = 1\nprint(sum)");
    await keyboard.press("Escape");
    await keyboard.press("Control+End");
    await keyboard.press("ControlOrMeta+/");
    await question.holds("sum = 1\n# print(sum)");
    await keyboard.press("ControlOrMeta+/");
    await page.locator(".cm-line").first().click({ modifiers: ["ControlOrMeta"], position: { x: 200, y: 8 } });
    await keyboard.type("5");
    await question.holds("sum = 15\nprint(sum)5");
  });

  room.test("Vim's keys are fetched when they are asked for", async ({ page, question, requests }) => {
    const { keyboard } = page;
    const vim = page.getByRole("button", { name: "Vim", exact: true });
    await question.open(ID);
    await question.write("one\ntwo\nthree");
    assert.deepEqual(requests.filter(isVim), []);
    await vim.click();
    await page.locator(".cm-vim-panel").waitFor();
    assert.equal(requests.filter(isVim).length, 1);
    await question.editor.focus();
    await keyboard.type("ggddp0x");
    await question.holds("two\nne\nthree");
    await keyboard.type("Astop");
    await keyboard.press("Escape");
    await question.holds("two\nnestop\nthree");
    await keyboard.press("Escape");
    await keyboard.press("Tab");
    assert.equal(await question.editor.evaluate((editor) => editor.contains(document.activeElement)), false);
    await vim.click();
    await page.locator(".cm-vim-panel").waitFor({ state: "detached" });
    await question.write("dd");
    await question.holds("dd");
  });

  room.test("letters, wrapping and the list of shortcuts obey their buttons", async ({ page, question }) => {
    const { keyboard } = page;
    const size = () => page.locator(".cm-content").evaluate((content) => parseFloat(getComputedStyle(content).fontSize));
    const larger = page.getByRole("button", { name: "Larger letters" });
    await question.open(ID);
    const usual = await size();
    await larger.click();
    await larger.click();
    assert.ok((await size()) > usual);
    await page.getByRole("button", { name: "Smaller letters" }).click();
    await page.getByRole("button", { name: "Smaller letters" }).click();
    assert.equal(await size(), usual);
    await question.write(`text = "${"long ".repeat(80)}"`);
    const wraps = () => page.locator(".cm-content").evaluate((content) => content.classList.contains("cm-lineWrapping"));
    assert.equal(await wraps(), true);
    await page.getByRole("button", { name: "Wrap", exact: true }).click();
    assert.equal(await wraps(), false);
    await larger.click();
    await question.reload();
    await page.locator(".cm-content:not(.cm-lineWrapping)").waitFor();
    assert.ok((await size()) > usual);

    const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    const button = page.getByRole("button", { name: "Keyboard shortcuts" });
    await button.click();
    await dialog.waitFor();
    assert.deepEqual(await shutsNobodyOut(page), []);
    await keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    assert.equal(await button.evaluate((button) => button === document.activeElement), true);
    await question.editor.focus();
    await keyboard.press("End");
    await keyboard.type("?");
    assert.equal(await dialog.isVisible(), false);
    await question.heading.focus();
    await keyboard.press("?");
    await dialog.waitFor();
    await dialog.getByRole("checkbox").uncheck();
    await dialog.getByRole("button", { name: "Close" }).click();
    await dialog.waitFor({ state: "hidden" });
    await keyboard.press("?");
    assert.equal(await dialog.isVisible(), false);
  });

  room.test(
    "on a phone a row of symbols writes and leaves the keyboard where it is",
    async ({ page, question }) => {
      const row = page.getByRole("toolbar", { name: "Symbols" });
      await question.open(ID);
      assert.equal(await row.isVisible(), false);
      await question.write("x = ");
      await row.waitFor();
      for (const symbol of ["[", "(", ")", "]"]) await row.getByRole("button", { name: symbol, exact: true }).tap();
      await question.holds("x = [()]");
      await row.getByRole("button", { name: "Indent" }).tap();
      await question.holds("    x = [()]");
      await row.getByRole("button", { name: "Dedent" }).tap();
      await row.getByRole("button", { name: "_" }).tap();
      await question.holds("x = [()]_");
      await row.getByRole("button", { name: "Undo the last change" }).tap();
      await question.holds("x = [()]");
      await row.getByRole("button", { name: "Redo the change" }).tap();
      await question.holds("x = [()]_");
      assert.equal(await question.editor.evaluate((editor) => editor === document.activeElement), true);
      assert.deepEqual(await shutsNobodyOut(page), []);
    },
    { profile: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  );
});
