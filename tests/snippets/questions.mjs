// What a content folder's questions hold for the checks of Python.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

import { Trouble } from "./trouble.mjs";

/** The ids of all questions in a content folder. */
export function questionIds(content) {
  return readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** A question's Markdown texts, those inside of its TOML included, and its snippets.py if it has one. */
export function readQuestion(content, id) {
  const folder = path.join(content, id);
  if (!existsSync(folder)) throw new Trouble(`There is no question "${id}" in ${content}.`);
  const read = (name) => {
    const file = path.join(folder, name);
    return { name, path: shown(file), text: readFileSync(file, "utf8") };
  };
  const names = readdirSync(folder).sort();
  return {
    id,
    texts: names.filter((name) => /^question\.toml$|\.md$/.test(name)).map(read),
    snippets: names.includes("snippets.py") ? read("snippets.py") : null,
  };
}

/** A path as somebody standing here would write it. */
function shown(file) {
  const relative = path.relative("", file);
  return relative.startsWith("..") ? path.resolve(file) : relative;
}
