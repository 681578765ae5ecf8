// The content folder as the browser tests need it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

const CONTENT = fileURLToPath(new URL("../../content", import.meta.url));

export function read(id, file) {
  return readFileSync(`${CONTENT}/${id}/${file}`, "utf8");
}

// The ids of all questions.
export function ids() {
  return readdirSync(CONTENT)
    .filter((id) => existsSync(`${CONTENT}/${id}/question.toml`))
    .sort();
}

// The ids of the questions with a drill.
export function drills() {
  return readdirSync(CONTENT)
    .filter((id) => existsSync(`${CONTENT}/${id}/cases.toml`))
    .sort();
}

export function title(id) {
  return read(id, "question.toml").match(/^title = "(.*)"$/m)[1];
}

// Everything that a question's folder submits: path, name and text.
export function submissions(id) {
  const folder = `${CONTENT}/${id}`;
  const inside = (kind) => (existsSync(`${folder}/${kind}`) ? readdirSync(`${folder}/${kind}`).sort() : []);
  return [
    "solution.py",
    ...inside("accepted").map((file) => `accepted/${file}`),
    "starter.py",
    ...inside("rejected").map((file) => `rejected/${file}`),
  ].map((file) => ({ file, path: `${folder}/${file}`, name: basename(file, ".py"), source: read(id, file) }));
}

// How many cases a question has, and how many of them are samples.
export function caseCounts(id) {
  const cases = read(id, "cases.toml").split(/^\[\[case\]\]$/m).slice(1);
  return { total: cases.length, samples: cases.filter((text) => /^sample = true$/m.test(text)).length };
}

// The verdict and the sentence at the head of a wrong solution.
export function header(source) {
  const lines = source.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  const comment = lines.slice(0, end).map((line) => line.slice(1).trim()).join(" ");
  const [, expect, growth, why] = comment.match(/^expect: (\S+) (?:growth: (\S+) )?why: (.*)$/);
  return { expect, growth, why };
}

// A sentence as the page shows it, where code stands without its backticks.
export function shown(sentence) {
  return sentence.replaceAll("`", "");
}
