// A question's page as a reader meets it.
import { title } from "./content.mjs";

export class QuestionPage {
  constructor(page, url) {
    this.page = page;
    this.url = url;
    this.heading = page.locator("#app:not([data-served]) article.question:not([aria-busy]) h1");
    this.editor = page.locator(".cm-content");
    this.plainEditor = page.locator("textarea.plain-area");
    this.runButton = page.getByRole("button", { name: "Run", exact: true });
    this.submitButton = page.getByRole("button", { name: "Submit", exact: true });
    this.stopButton = page.getByRole("button", { name: "Stop", exact: true });
    this.resetButton = page.getByRole("button", { name: "Start over" });
    this.undoButton = page.getByRole("button", { name: "Undo" });
    this.hintButton = page.getByRole("button", { name: /^Hint \d of \d$/ });
    this.hints = page.locator(".hints li");
    this.ownSummary = page.locator(".own-tests > summary");
    this.ownArea = page.getByLabel("One test on each line");
    this.ownMistakes = page.locator("[data-own-mistake]");
    this.answerSummary = page.getByRole("button", { name: "Show the answer" });
    this.answerArea = page.locator("#answer");
    this.changedNotice = page.locator('[data-notice="changed"]');
    this.storageNotice = page.locator('[data-notice="storage"]');
    this.stopped = page.locator("[data-stopped]");
    this.openCase = page.locator("[data-case-id] details[open]");
  }

  // Where Python stands: "loading", "ready", "running" or "broken".
  python(standing) {
    return this.page.locator(`[data-python="${standing}"]`);
  }

  async open(id) {
    await this.page.goto(`${this.url}q/${id}/`);
    await this.heading.filter({ hasText: title(id) }).waitFor();
    await this.editorIsThere();
  }

  // Opens a question that has no editor.
  async openInWords(id) {
    await this.page.goto(`${this.url}q/${id}/`);
    await this.heading.filter({ hasText: title(id) }).waitFor();
    // What was kept is read before there is anything to write into.
    await this.page.locator(".answer-area").first().waitFor();
  }

  async reload() {
    await this.page.reload();
    await this.editorIsThere();
  }

  // The rich editor comes when it is shown.
  async editorIsThere() {
    await this.page.waitForFunction(() => {
      const editor = document.querySelector("#app:not([data-served]) [data-editor]");
      return editor && (editor.dataset.editor === "rich" || !editor.checkVisibility());
    });
  }

  tab(name) {
    return this.page.getByRole("tab", { name, exact: true });
  }

  // Brings a part of the drill into view where a narrow screen shows one at a time.
  async turnTo(name) {
    const tab = this.tab(name);
    if ((await tab.count()) > 0) await tab.click();
  }

  // Puts a text in place of what the editor holds, as a paste does.
  async write(source) {
    await this.turnTo("Code");
    await this.editor.focus();
    await this.page.keyboard.press("ControlOrMeta+a");
    await (source === "" ? this.page.keyboard.press("Delete") : this.page.keyboard.insertText(source));
  }

  // The editor's text; whole as long as it fits on the screen.
  async text() {
    const lines = await this.editor.locator(".cm-line").allTextContents();
    return lines.join("\n");
  }

  // Waits until the editor holds a text.
  async holds(source) {
    const lines = source.split("\n");
    await this.page.waitForFunction((expected) => {
      const shown = [...document.querySelectorAll(".cm-content .cm-line")].map((line) => line.textContent);
      return JSON.stringify(shown) === JSON.stringify(expected);
    }, lines);
  }

  async run() {
    await this.turnTo("Code");
    return this.reportAfter(() => this.runButton.click());
  }

  async submit() {
    await this.turnTo("Code");
    return this.reportAfter(() => this.submitButton.click());
  }

  async judge(source) {
    await this.write(source);
    return this.submit();
  }

  // Does something that leads to a report, waits for it and reads it. The report before it is
  // marked, because an equal one looks the same.
  async reportAfter(action) {
    await this.page.evaluate(() => document.querySelector(".verdict-body")?.setAttribute("data-read", ""));
    await action();
    await this.page.locator(".verdict-body:not([data-read])").waitFor({ state: "attached" });
    return this.report();
  }

  report() {
    return this.page.evaluate(report);
  }

  // Puts tests in place of the reader's own ones.
  async writeOwnTests(lines) {
    await this.turnTo("Results");
    if (!(await this.ownArea.isVisible())) await this.ownSummary.click();
    await this.ownArea.fill(lines.join("\n"));
  }

  // Opens every follow-up stage, so that Submit means all cases.
  async openAllStages() {
    await this.turnTo("Task");
    const button = this.page.getByRole("button", { name: "Show the follow-up now" });
    while ((await button.count()) > 0) {
      const stages = await this.page.locator("section.stage").count();
      await button.click();
      await this.page.locator("section.stage").nth(stages).waitFor();
    }
  }
}

// The report on the page as data. It is read inside the page, by whatever drives the browser.
export function report() {
  const text = (element) => element?.textContent ?? "";
  const fields = (row) =>
    [...row.querySelectorAll(".field")].map((field) => [text(field.querySelector("h3")), text(field.querySelector("pre, p"))]);
  const verdict = document.querySelector(".verdict");
  const misconception = document.querySelector('[data-misconception="true"] p');
  return {
    verdict: verdict.dataset.verdict,
    passed: Number(verdict.dataset.passed),
    total: Number(verdict.dataset.total),
    text: text(verdict),
    misconception: misconception && text(misconception),
    lines: [...document.querySelectorAll(".verdict-body > p [data-line]")].map((button) => Number(button.dataset.line)),
    cases: [...document.querySelectorAll("[data-case-id]")].map((row) => ({
      id: row.dataset.caseId,
      verdict: row.dataset.verdict,
      steps: Number(row.dataset.steps),
      open: row.querySelector("details").open,
      isOwn: row.querySelector(".own-mark") !== null,
      text: text(row),
      fields: Object.fromEntries(fields(row)),
      lines: [...row.querySelectorAll("[data-line]")].map((button) => Number(button.dataset.line)),
    })),
  };
}
