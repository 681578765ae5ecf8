// What a reader does most, done in a browser that `begin` starts: the same for every engine.
//
// A reader is what drives the browser: `open(url)`, `reload()`, `evaluate(function, …arguments)`,
// `enter(function that finds a frame)` and `exit()`, `click(selector)`, `press(key, …modifiers)`, `type(text)`, `choose(selector, path)` for a file,
// `troubles()`, `leave()`, and `downloads`, the folder into which the browser saves. Whatever is
// waited for is asked inside the page, so that no engine's own way of waiting matters.
import assert from "node:assert/strict";
import { on } from "node:events";
import { watch } from "node:fs";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { caseCounts, read, title } from "../browser/content.mjs";
import { listen, openHost } from "../browser/embed_host.mjs";
import { report } from "../browser/question_page.mjs";
import { serve } from "../browser/site.mjs";

const RESULTS = fileURLToPath(new URL("./results", import.meta.url));
const ID = "pair-sum";
const SOLUTION = read(ID, "solution.py");
const { total, samples } = caseCounts(ID);
// A browser that never answers is a failure, not a wait without an end. In milliseconds, many times
// what the longest test takes.
const LIMIT = 180_000;
const solving = (...lines) => `def find_pairs(numbers, target):\n    ${lines.join("\n    ")}\n`;

// What must end with a verdict. Depth is listed by the ways into it, because each engine has a
// stack of its own.
const LIMITS = [
  ["an endless loop", solving("while True:", "    pass"), ["too_many_steps"]],
  ["a list that keeps growing", solving("held = []", "while True:", "    held.append(bytearray(1_000_000))"), ["out_of_memory"]],
  ["a single allocation of gigabytes", solving("held = [0] * 10**9"), ["out_of_memory"]],
  ["a recursion without an end", solving("return find_pairs(numbers, target)"), ["too_deep"]],
  [
    "a recursion through repr",
    solving("class Deep:", "    def __repr__(self): return f'{self!r}'", "return str(Deep())"),
    ["too_deep"],
  ],
  [
    "a recursion through a sort key",
    solving("return sorted(numbers, key=lambda number: find_pairs(numbers, target))"),
    ["too_deep"],
  ],
  [
    "a recursion through instance creation",
    solving("class Deep:", "    def __init__(self): Deep()", "return Deep()"),
    ["too_deep"],
  ],
  ["nested source text", solving(`return ${"(".repeat(20_000)}1${")".repeat(20_000)}`), ["does_not_compile", "too_deep"]],
  ["one long operation", solving("return sum(range(10**12))"), ["timed_out"]],
];

export function coreFlows(engine, begin) {
  describe(`the core flows in ${engine}`, () => {
    let site;
    before(async () => {
      site = await serve("/");
    });
    after(() => site?.stop());

    const test = (name, body) =>
      it(name, { timeout: LIMIT }, async () => {
        const driven = await begin();
        const reader = new Reader(driven, site.url);
        try {
          await driven.resize(1200, 900);
          await body(reader);
          assert.deepEqual(await driven.troubles(), [], "trouble in the page");
        } catch (error) {
          await keepPicture(driven, `${engine} ${name}`);
          throw error;
        } finally {
          await driven.leave();
        }
      });

    test("a reader finds a drill, types, tries and solves it, and finds it solved after a reload", async (reader) => {
      await reader.openHome();
      assert.equal(await reader.status(ID), "new");
      await reader.click(`[data-question="${ID}"] a`);
      await reader.arrivesAt(ID);
      await reader.click(".cm-content");
      await reader.clearEditor();
      await reader.driven.type("def find_pairs(numbers, target):\n");
      await reader.driven.type('print("typed", [len(numbers), {"target": target}])\n');
      const typed = await reader.reportAfter(() => reader.click('[data-action="run"]'));
      assert.equal(typed.verdict, "wrong_answer");
      assert.equal(typed.cases[0].fields.Printed, "typed [4, {'target': 6}]\n");

      await reader.write(SOLUTION);
      const tried = await reader.reportAfter(() => reader.press("Enter", "Control"));
      assert.deepEqual([tried.verdict, tried.passed, tried.total], ["passed", samples, samples]);
      const judged = await reader.reportAfter(() => reader.press("Enter", "Control", "Shift"));
      assert.deepEqual([judged.verdict, judged.passed, judged.total], ["passed", total, total]);
      assert.ok(judged.cases.every(({ steps }) => steps > 0));

      await reader.reload();
      await reader.holds(SOLUTION);
      await reader.openHome();
      await reader.hasStatus(ID, "solved");
    });

    test("every limit ends with its verdict, and the next submission works", async (reader) => {
      await reader.openQuestion(ID);
      for (const [name, source, verdicts] of LIMITS) {
        const got = await reader.judge(source);
        assert.ok(verdicts.includes(got.verdict), `${name}: ${got.verdict}, ${got.text}`);
      }
      const next = await reader.judge(SOLUTION);
      assert.deepEqual([next.verdict, next.passed, next.total], ["passed", total, total]);
    });

    test("an answer is written, compared and kept", async (reader) => {
      const id = "transactions-atomic";
      const answer = "A block inside a block is a savepoint.";
      await reader.openQuestion(id);
      await reader.click("#answer");
      await reader.driven.type(answer);
      await reader.click('[data-action="reveal"]');
      await reader.until((answer) => document.querySelector(".own-text")?.textContent === answer, answer);
      await reader.click(".rubric input");
      await reader.until(() => document.querySelector(".rubric input").checked);
      await reader.reload();
      await reader.arrivesAt(id);
      await reader.until((answer) => document.querySelector("#answer")?.value === answer, answer);
      await reader.click('[data-action="reveal"]');
      await reader.until(() => document.querySelector(".rubric input")?.checked ?? false);
    });

    test("a solved drill is graded and waits for its day", async (reader) => {
      await reader.openQuestion(ID);
      const solved = await reader.judge(SOLUTION);
      assert.equal(solved.verdict, "passed");
      await reader.click('[data-grade="Good"]');
      await reader.there('[data-grading="graded"]');
      await reader.openPlace("review/");
      await reader.until(
        (title) => [...document.querySelectorAll(".later li")].some((row) => row.textContent.includes(title)),
        title(ID),
      );
      const asked = await reader.driven.evaluate(
        (id) => document.querySelector(`.queue [data-question="${id}"]`) !== null,
        ID,
      );
      assert.ok(!asked, "what comes back another day is not asked today");
    });

    test("everything is taken away as a file, deleted and brought back", async (reader) => {
      await reader.openQuestion(ID);
      await reader.write(SOLUTION);
      await reader.openPlace("data/");
      await reader.there('[data-action="export"]');
      // What tells of the copy for use without a network changes its height until that is made.
      await reader.until(() => !document.querySelector('[data-offline="preparing"], [data-offline="keeping"]'));
      const { path, saved } = await reader.savedBy(() => reader.click('[data-action="export"]'));
      assert.equal(saved.works[ID].code, SOLUTION);

      await reader.click('[data-action="delete"]');
      await reader.click('[data-action="delete-for-good"]');
      await reader.there('[data-deletion="done"]');
      await reader.openHome();
      await reader.hasStatus(ID, "new");

      await reader.openPlace("data/");
      await reader.there('input[type="file"]');
      await reader.driven.choose('input[type="file"]', path);
      await reader.click('[data-action="bring-in"]');
      await reader.there('[data-arrival="done"]');
      await reader.openQuestion(ID);
      await reader.holds(SOLUTION);
    });

    test("a question in a page of another site is started, solved and told", async (reader) => {
      const host = await openHost();
      try {
        const address = host.put(
          "post",
          `<script>(${listen})()</script><script type="module" src="${reader.url}embed.js"></script>
          <rehearse-question question="${ID}"></rehearse-question>`,
        );
        const { driven } = reader;
        await driven.open(address);
        await reader.until(() => window.events.some(({ name }) => name === "ready"));
        // Not every engine lets a frame scroll the page around it.
        await driven.evaluate(() => document.querySelector("rehearse-question").scrollIntoView({ block: "end", behavior: "instant" }));
        await driven.enter(() => document.querySelector("rehearse-question").shadowRoot.querySelector("iframe"));
        await reader.click("[data-embed-start]");
        await reader.there('[data-editor="rich"]');
        // By keys, because the editor grows with the code and the buttons may be out of the window then.
        await reader.write(SOLUTION);
        const judged = await reader.reportAfter(() => reader.press("Enter", "Control", "Shift"));
        assert.deepEqual([judged.verdict, judged.passed, judged.total], ["passed", total, total]);
        await reader.until(() => document.documentElement.scrollHeight === document.documentElement.clientHeight);
        await driven.exit();
        const told = await driven.evaluate(() => window.events.find(({ name }) => name === "verdict"));
        assert.deepEqual([told.question, told.verdict, told.passed, told.total], [ID, "passed", total, total]);
      } finally {
        await host.stop();
      }
    });

    test("nothing is wider than a narrow phone", async (reader) => {
      await reader.driven.resize(360, 740);
      const places = ["", `q/${ID}/`, "q/story-slow-application/", "data/"];
      for (const place of places) {
        await reader.openPlace(place);
        const { inner, scroll } = await reader.driven.evaluate(() => ({
          inner: document.documentElement.clientWidth,
          scroll: document.documentElement.scrollWidth,
        }));
        assert.ok(inner <= 500, `the window is ${inner} px wide`);
        assert.equal(scroll, inner, `${place} scrolls sideways`);
      }
    });
  });
}

// A reader's steps, made of what the browser's driver can do.
class Reader {
  constructor(driven, url) {
    this.driven = driven;
    this.url = url;
  }

  // Waits until a function that runs in the page says yes.
  until(condition, ...given) {
    return this.driven.evaluate(
      `(...given) => {
        const condition = ${condition};
        return new Promise((resolve) => {
          const look = () => (condition(...given) ? resolve(true) : requestAnimationFrame(look));
          look();
        });
      }`,
      ...given,
    );
  }

  there(selector) {
    return this.until((selector) => document.querySelector(selector) !== null, selector);
  }

  async click(selector) {
    await this.there(selector);
    // What is to be clicked may be below a foot that sticks to the window's edge.
    await this.driven.evaluate(
      (selector) => document.querySelector(selector).scrollIntoView({ block: "center", behavior: "instant" }),
      selector,
    );
    await this.driven.click(selector);
  }

  press(key, ...modifiers) {
    return this.driven.press(key, ...modifiers);
  }

  async openHome() {
    await this.openPlace("");
    await this.there(".home[data-known]");
  }

  status(id) {
    return this.driven.evaluate((id) => document.querySelector(`[data-question="${id}"]`).dataset.status, id);
  }

  // Waits until the list tells how far the reader has come with a question.
  hasStatus(id, status) {
    return this.until(
      (id, status) => document.querySelector(`[data-question="${id}"]`)?.dataset.status === status,
      id,
      status,
    );
  }

  // Opens an address of the app as one that the reader comes in by.
  async openPlace(place) {
    await this.driven.open("about:blank");
    await this.driven.open(this.url + place);
    await this.there("#app:not([data-served]) #content h1");
  }

  async openQuestion(id) {
    await this.openPlace(`q/${id}/`);
    await this.arrivesAt(id);
  }

  async arrivesAt(id) {
    await this.until(
      (title) => document.querySelector("#app:not([data-served]) article.question:not([aria-busy]) h1")?.textContent.includes(title) ?? false,
      title(id),
    );
    await this.until(() => !document.querySelector("[data-editor]") || document.querySelector('[data-editor="rich"]') !== null);
  }

  async reload() {
    await this.driven.reload();
    await this.there("#app:not([data-served]) #content h1");
  }

  async clearEditor() {
    await this.press("a", "Control");
    await this.press("Delete");
  }

  // Puts a text in place of what the editor holds, at once and through the browser's own editing.
  async write(source) {
    await this.there(".cm-content");
    await this.driven.evaluate(() => document.querySelector(".cm-content").focus());
    await this.press("a", "Control");
    await this.driven.evaluate((source) => document.execCommand("insertText", false, source), source);
  }

  // Waits until the editor holds a text.
  holds(source) {
    return this.until(
      (source) => {
        const lines = [...document.querySelectorAll(".cm-content .cm-line")].map((line) => line.textContent);
        return lines.join("\n") === source;
      },
      source,
    );
  }

  async judge(source) {
    await this.write(source);
    return this.reportAfter(() => this.click('[data-action="submit"]'));
  }

  // Does something that saves a JSON file, and gives that once it is whole.
  async savedBy(action) {
    const folder = this.driven.downloads;
    const watcher = watch(folder);
    try {
      const changes = on(watcher, "change");
      await action();
      for await (const _ of changes) {
        const name = (await readdir(folder)).find((name) => name.endsWith(".json"));
        if (!name) continue;
        const path = join(folder, name);
        try {
          return { path, saved: JSON.parse(await readFile(path, "utf8")) };
        } catch {
          // It is not whole yet.
        }
      }
    } finally {
      watcher.close();
    }
  }

  // Does something that leads to a report, waits for it and reads it. The report before it is
  // marked, because an equal one looks the same.
  async reportAfter(action) {
    await this.driven.evaluate(() => document.querySelector(".verdict-body")?.setAttribute("data-read", ""));
    await action();
    await this.there(".verdict-body:not([data-read])");
    return this.driven.evaluate(report);
  }
}

async function keepPicture(driven, name) {
  await mkdir(RESULTS, { recursive: true });
  const path = `${RESULTS}/${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.png`;
  // The picture is a courtesy: a page that cannot be drawn must not hide why the test failed.
  await driven.picture().then((png) => writeFile(path, png), () => {});
}
