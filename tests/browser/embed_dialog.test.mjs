// What an author takes from a question's page, and whether anybody is shut out of it or of a frame.
import assert from "node:assert/strict";
import { describe } from "node:test";

import { fits, shutsNobodyOut } from "./complaints.mjs";
import { title } from "./content.mjs";
import { openRoom } from "./room.mjs";

const ID = "lru-cache";

describe("the way into other pages", () => {
  const room = openRoom();

  room.test(
    "the dialog makes snippets by what is chosen, shows how that looks, and copies",
    async ({ page, question, url }) => {
      await question.open(ID);
      await page.getByRole("button", { name: "Embed this question" }).click();
      const dialog = page.getByRole("dialog");
      const snippet = (name) => dialog.locator(`[data-snippet="${name}"] pre`);
      assert.match(await snippet("element").textContent(), new RegExp(`src="${url}embed.js".*question="${ID}"`, "s"));
      await dialog.getByLabel("Colors").selectOption("dark");
      await dialog.getByLabel("Begin with").selectOption("2");
      assert.match(await snippet("element").textContent(), /theme="dark" stage="2"/);
      assert.match(await snippet("frame").textContent(), /\?stage=2&amp;theme=dark"/);
      assert.match(await snippet("html").textContent(), new RegExp(`<a href="${url}q/${ID}/">`));
      assert.equal(await snippet("markdown").textContent(), `[${title(ID)}](${url}q/${ID}/)`);

      const preview = dialog.locator("iframe").contentFrame();
      await preview.getByRole("button", { name: "Start", exact: true }).waitFor();
      assert.ok(await preview.locator('[data-embed-stage="2"]').isVisible());
      assert.equal(await preview.locator("html").evaluate((it) => it.style.colorScheme), "dark");

      // Feed readers keep neither scripts nor frames, and of elements that they do not know what is in them.
      const kept = await page.evaluate((html) => {
        const { body } = new DOMParser().parseFromString(html, "text/html");
        for (const it of body.querySelectorAll("script, style, iframe, object, form")) it.remove();
        for (const it of body.querySelectorAll("*")) if (it.localName.includes("-")) it.replaceWith(...it.childNodes);
        return body.innerHTML.trim();
      }, await snippet("element").textContent());
      assert.equal(kept, `<a href="${url}q/${ID}/">${title(ID)}</a>`);

      await dialog.locator('[data-snippet="markdown"]').getByRole("button", { name: "Copy" }).click();
      await dialog.getByText("Copied.").waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await snippet("markdown").textContent());
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      const focused = await page.evaluate(() => document.activeElement.textContent);
      assert.equal(focused, "Embed this question");
    },
    { profile: { permissions: ["clipboard-read", "clipboard-write"] } },
  );

  room.test("an author finds out what keeps questions out of a page", async ({ page, question, url }) => {
    await question.open(ID);
    await page.getByRole("button", { name: "Embed this question" }).click();
    await page.getByRole("link", { name: "Find out what keeps it out" }).click();
    const field = page.getByLabel("Your page’s headers, policy or HTML");
    const found = (name) => page.locator(`[data-embedding="${name}"]`);
    const { origin } = new URL(url);
    await field.fill("hello");
    await found("unclear").waitFor();
    await field.fill("HTTP/2 200\ncontent-security-policy: default-src 'self'; img-src *");
    await found("nothing").waitFor();
    const mended = await page.locator(".obstacle pre").allTextContents();
    assert.deepEqual(mended, [`script-src 'self' ${origin}`, `frame-src 'self' ${origin}`]);
    await field.fill(`content-security-policy: default-src 'self'; ${mended[1]}`);
    await found("frame-alone").waitFor();
    assert.deepEqual(await shutsNobodyOut(page), []);
    assert.deepEqual(await fits(page), []);
    await field.fill(`content-security-policy: default-src 'self'; ${mended.join("; ")}`);
    await found("clear").waitFor();
  }, { profile: { viewport: { width: 320, height: 800 } } });

  for (const colorScheme of ["light", "dark"]) {
    room.test(
      `nobody is shut out of a frame or of the dialog, ${colorScheme}`,
      async ({ page, question, url }) => {
        for (const id of [ID, "story-slow-application"]) {
          await page.goto(`${url}embed/${id}/?theme=${colorScheme}`);
          await page.getByRole("button", { name: "Start", exact: true }).waitFor();
          assert.deepEqual(await shutsNobodyOut(page), [], `${id}, poster`);
          assert.deepEqual(await fits(page), []);
          await page.getByRole("button", { name: "Start", exact: true }).press("Enter");
          await page.locator('[data-embed="started"] :is([data-editor="rich"], .answer-area)').first().waitFor();
          assert.deepEqual(await shutsNobodyOut(page), [], `${id}, started`);
          assert.deepEqual(await fits(page), []);
        }
        await question.open(ID);
        await page.getByRole("button", { name: "Embed this question" }).press("Enter");
        const preview = page.locator("dialog iframe").contentFrame();
        await preview.getByRole("button", { name: "Start", exact: true }).waitFor();
        assert.deepEqual(await shutsNobodyOut(page), []);
        assert.deepEqual(await fits(page), []);
      },
      { profile: { colorScheme, viewport: { width: 320, height: 800 } } },
    );
  }

  room.test("a frame speaks the reader's language", async ({ page, url }) => {
    await page.goto(`${url}embed/${ID}/`);
    await page.getByRole("button", { name: "Starten", exact: true }).click();
    await page.locator('[data-editor="rich"]').waitFor();
    await page.getByRole("link", { name: "Auf Rehearse öffnen" }).waitFor();
  }, { profile: { locale: "de-DE" } });
});
