import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe } from "node:test";

import { fits, shutsNobodyOut } from "./complaints.mjs";
import { title } from "./content.mjs";
import { FULL, keep, kept, keptWith } from "./records.mjs";
import { openRoom } from "./room.mjs";

const ID = "pair-sum";
const MINE = "def find_pairs(numbers, target):\n    return 'mine'\n";

// The page about what is kept, as a reader meets it.
class DataPage {
  constructor(page, url) {
    this.page = page;
    this.url = url;
    this.plan = page.getByRole("group", { name: "What this file would do" });
    this.file = page.getByLabel("File from an export");
    this.sum = page.locator("[data-sum]");
  }

  async open() {
    await this.page.getByRole("link", { name: "Your data" }).click();
    await this.page.getByRole("heading", { name: "Your data" }).waitFor();
  }

  async download(name) {
    const downloading = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name }).first().click();
    const download = await downloading;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }

  choose(text, name = "rehearse.json") {
    return this.file.setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  }

  async planned() {
    await this.plan.waitFor();
    return this.plan.locator("[data-plan]").evaluateAll((lines) => lines.map((line) => [line.dataset.plan, line.textContent]));
  }

  async refused() {
    await this.page.locator('[data-arrival="refused"]').waitFor();
    return this.page.locator(".refusal").textContent();
  }

  async bringIn() {
    await this.plan.getByRole("button", { name: "Bring it in" }).click();
    await this.page.locator('[data-arrival="done"]').waitFor();
  }
}

describe("your data", () => {
  const room = openRoom();

  room.test("everything can be taken away, deleted and brought back", async ({ page, home, question, url }) => {
    const data = new DataPage(page, url);
    await question.open(ID);
    await question.write(MINE);
    await question.answerArea.fill("With a set.");
    await data.open();
    assert.match(await data.sum.textContent(), /Work on 1 question, 0 submissions, 0 mock interviews/);
    const file = await data.download("Export everything");
    assert.match(file.name, /^rehearse-\d{4}-\d\d-\d\d\.json$/);
    const parsed = JSON.parse(file.text);
    assert.deepEqual([parsed.format, parsed.version, parsed.works[ID].code], ["rehearse", 1, MINE]);
    const readable = await data.download("Export your writing");
    assert.ok(readable.text.includes(`# ${title(ID)}`) && readable.text.includes("With a set."));

    await page.getByRole("button", { name: "Delete everything…" }).click();
    const sure = page.getByRole("group", { name: "Delete all of this?" });
    assert.match(await sure.textContent(), /your work on 1 question/);
    assert.deepEqual(await shutsNobodyOut(page), []);
    await sure.getByRole("button", { name: "Keep it" }).click();
    assert.equal(await data.sum.count(), 1);
    await page.getByRole("button", { name: "Delete everything…" }).click();
    assert.deepEqual(JSON.parse((await data.download("Export it first")).text).works, parsed.works);
    await sure.getByRole("button", { name: "Delete it for good" }).click();
    await page.locator('[data-deletion="done"]').waitFor();
    assert.equal(await data.sum.count(), 0);
    assert.equal(await kept(page, ID), undefined);
    await home.comeBack();
    assert.equal(await home.status(ID), "new");

    await data.open();
    await data.choose(file.text);
    assert.deepEqual(await data.planned(), [["new", "1 question is new to this browser."]]);
    assert.deepEqual(await shutsNobodyOut(page), []);
    await data.bringIn();
    await home.comeBack();
    assert.equal(await home.status(ID), "draft");
    await home.choose(ID);
    await question.holds(MINE);
    assert.equal(await question.answerArea.inputValue(), "With a set.");
    const one = await data.download("Download what you wrote here");
    assert.ok(one.name === `rehearse-${ID}.md` && one.text.includes("find_pairs"));
  });

  room.test("a file is merged with what is there, in every open tab", async ({ context, page, question, url }) => {
    const data = new DataPage(page, url);
    await question.open(ID);
    await question.write(MINE);
    await data.open();
    const file = await data.download("Export everything");
    await page.goBack();
    await page.locator('[data-editor="rich"]').waitFor({ state: "attached" });
    await question.write("newer = 1\n");
    await data.open();
    await data.choose(file.text);
    assert.deepEqual((await data.planned()).map(([name]) => name), ["merged"]);
    const other = await context.newPage();
    await other.goto(url);
    await other.locator(`[data-question="${ID}"][data-status="draft"]`).waitFor();
    await data.bringIn();
    const work = JSON.parse(await kept(page, ID));
    assert.deepEqual([work.code, work.versions.map((version) => version.code)], ["newer = 1\n", [MINE]]);
    await data.choose(file.text);
    assert.deepEqual((await data.planned()).map(([name]) => name), ["unchanged", "nothing"]);
    assert.equal(await data.plan.getByRole("button", { name: "Bring it in" }).count(), 0);

    await page.getByRole("button", { name: "Leave it" }).click();
    await page.getByRole("button", { name: "Delete everything…" }).click();
    await page.getByRole("button", { name: "Delete it for good" }).click();
    await other.locator(`[data-question="${ID}"][data-status="new"]`).waitFor();
  });

  room.test("what is no export is refused and changes nothing", async ({ page, question, url }) => {
    const data = new DataPage(page, url);
    await question.open(ID);
    await question.write(MINE);
    await data.open();
    const before = await keptWith(page, ID, JSON.stringify(MINE));
    const table = [
      ["", /no file that Rehearse exported/],
      ["\u0000\u0001", /no file that Rehearse exported/],
      ['{"version": 1, "format": "other"}', /no file that Rehearse exported/],
      ['{"version": 9, "format": "rehearse"}', /A later version of Rehearse/],
    ];
    for (const [text, sentence] of table) {
      await data.choose(text);
      assert.match(await data.refused(), sentence);
    }
    const folder = await mkdtemp(join(tmpdir(), "rehearse-"));
    const large = join(folder, "large.json");
    await writeFile(large, "{");
    await truncate(large, 65 * 1024 * 1024);
    await data.file.setInputFiles(large);
    await page.getByText("larger than 64 MB").waitFor();
    await rm(folder, { recursive: true });

    await data.choose(JSON.stringify({ format: "rehearse", version: 1, works: { [ID]: { version: 99 }, "../x": {} } }));
    assert.deepEqual((await data.planned()).map(([name]) => name), ["unreadable", "nothing"]);
    assert.equal(await kept(page, ID), before);
  });

  room.test(
    "a full browser changes nothing, and the file can still be taken away",
    async ({ page, question, url }) => {
      const data = new DataPage(page, url);
      await question.open(ID);
      await question.write(MINE);
      await question.storageNotice.waitFor();
      await data.open();
      const file = await data.download("Export everything");
      assert.equal(JSON.parse(file.text).works[ID].code, MINE);
      await data.choose(file.text.replace("'mine'", "'other'"));
      await data.plan.getByRole("button", { name: "Bring it in" }).click();
      assert.match(await data.refused(), /nothing was changed/);
    },
    { script: FULL },
  );

  room.test("unreadable work is told of and goes into every export", async ({ page, home, url }) => {
    const data = new DataPage(page, url);
    await home.open();
    await keep(page, ID, "precious");
    await page.reload();
    await data.open();
    const file = await data.download("Export everything");
    assert.deepEqual(JSON.parse(file.text).aside, [{ key: ID, text: "precious" }]);
    await page.setViewportSize({ width: 320, height: 640 });
    assert.deepEqual(await fits(page), []);
  });
});
