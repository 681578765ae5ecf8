// The list of questions as a reader meets it.
import { title } from "./content.mjs";

export class HomePage {
  constructor(page, url) {
    this.page = page;
    this.url = url;
  }

  async open() {
    await this.page.goto(this.url);
    await this.begun();
  }

  // Waits until the app is there and knows what the reader has done.
  async begun() {
    await this.page.locator(".home[data-known] h1").waitFor();
  }

  // Goes back to the list by the header's link.
  async comeBack() {
    await this.page.getByRole("link", { name: "All questions" }).first().click();
    await this.page.locator(".home h1").waitFor();
  }

  // In the list of the app, which knows what the reader has done.
  entry(id) {
    return this.page.locator(`.home[data-known] [data-question="${id}"]`);
  }

  link(id) {
    return this.entry(id).getByRole("link");
  }

  async choose(id) {
    await this.link(id).click();
    await this.page.locator("article.question:not([aria-busy]) h1").filter({ hasText: title(id) }).waitFor();
  }

  async search(words) {
    await this.page.getByRole("searchbox").fill(words);
  }

  // Narrows the list: `name` is "section", "kind" or "status", `value` as addresses write it.
  async filter(name, value) {
    await this.page.locator(`[data-filter="${name}"]`).selectOption(value);
  }

  // Waits until so many questions are shown.
  async found(count) {
    await this.page.locator(`[data-found="${count}"]`).waitFor({ state: "attached" });
  }

  // "new", "draft", "solved" or "answered".
  status(id) {
    return this.entry(id).getAttribute("data-status");
  }
}
