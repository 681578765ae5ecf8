// Nobody stumbles over hidden tests, solutions or known wrong solutions by searching the built
// files, not even after unpacking them.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

import { drills, ids, read, submissions } from "./content.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const SHORTEST_LINE = 24;

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`);

// A file as it is, unpacked if it is packed, and whatever its base64 runs hold. Data segments of
// a WebAssembly module stand in it as they are. A packed copy that holds what the file beside it
// holds is searched there.
function* layers(path) {
  const bytes = readFileSync(path);
  const plain = path.endsWith(".br") ? brotliDecompressSync(bytes) : path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  const original = path.replace(/\.(br|gz)$/, "");
  if (original !== path && existsSync(original) && plain.equals(readFileSync(original))) return;
  yield plain;
  if (path.endsWith(".html")) yield Buffer.from(unescaped(plain.toString("utf8")));
  for (const [run] of plain.toString("latin1").matchAll(/[A-Za-z0-9+/_-]{40,}={0,2}/g)) {
    const decoded = Buffer.from(run, "base64");
    yield decoded;
    for (const inflate of [inflateSync, inflateRawSync, gunzipSync]) {
      try {
        yield inflate(decoded);
      } catch {
        // Most runs are no compressed data, and then there is nothing to search.
      }
    }
  }
}

const ENTITIES = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'", "#x27": "'", "#x2F": "/" };
const unescaped = (html) => html.replaceAll(/&(#?\w+);/g, (entity, name) => ENTITIES[name] ?? entity);

// Deflated data without a wrapper begins anywhere; the packed questions, if they were only
// deflated, would open at the place after their mark.
function* inflatedAfter(bytes, mark) {
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) {
    for (let offset = 0; offset <= 64; offset++) {
      try {
        yield inflateRawSync(bytes.subarray(at + offset));
      } catch {
        // No deflated data begins here.
      }
    }
  }
}

const lines = (source) => source.split("\n").map((line) => line.trim());
// Imports stand in sentences of advice too.
const isTelling = (line) => line.length >= SHORTEST_LINE && !/^(#|"""|from |import )/.test(line);

const samplesOf = (id, isSample = true) =>
  read(id, "cases.toml")
    .split(/^\[\[case\]\]$/m)
    .filter((text) => /^sample = true$/m.test(text) === isSample)
    .join("\n");

// What must not be found: lines of solutions and wrong solutions, and the hidden cases' calls.
function secrets(id) {
  const hidden = samplesOf(id, false);
  const shownText =
    read(id, "prompt.md") + read(id, "answer.md") + read(id, "starter.py") + read(id, "question.toml") + samplesOf(id);
  const code = submissions(id)
    .filter(({ file }) => file !== "starter.py")
    .flatMap(({ source }) => lines(source))
    .filter(isTelling);
  // A short label, such as "a negative number", may stand in a sentence of advice too.
  const cases = [...hidden.matchAll(/^(?:(?:call|returns) = "(.{16,})"|label = "(.{24,})")$/gm)].map(
    ([, text, label]) => text ?? label,
  );
  return [...new Set([...code, ...cases])].filter((line) => !shownText.includes(line));
}

function found(bytes, needles) {
  return needles.filter((needle) => bytes.includes(needle));
}

describe("spoilers", () => {
  const needles = drills().flatMap(secrets);

  it("there is something to look for, and looking finds what is there", () => {
    assert.ok(needles.length > 300, `${needles.length} telling lines`);
    assert.deepEqual(found(Buffer.from(`abc ${needles[1]} def`), needles), [needles[1]]);
    assert.ok(files.some((path) => path.endsWith(".wasm.br")), "packed files are searched too");
    assert.equal(unescaped("a &lt; &quot;b&quot; &amp; c"), 'a < "b" & c');
    const app = files.find((path) => /app-[^/]*\.wasm$/.test(path));
    assert.deepEqual(found(readFileSync(app), ["Nothing you write leaves this browser."]).length, 1);
  });

  it("no built file gives anything away", () => {
    // The texts to search are prompts and answers, and one question's answer may show what is
    // another one's secret.
    const words = (text) => text.replaceAll(/[`*]/g, "").replaceAll(/\s+/g, " ");
    const shown = words(ids().map((id) => read(id, "prompt.md") + read(id, "answer.md")).join(" "));
    const unshown = needles.filter((needle) => !shown.includes(words(needle)));
    assert.ok(unshown.length > needles.length / 2, `${unshown.length} of ${needles.length}`);
    // A question's page and its frame show its own task, whose words may be another one's secret as well.
    const besides = (id) => {
      const own = read(id, "prompt.md") + read(id, "question.toml") + (drills().includes(id) ? read(id, "starter.py") + samplesOf(id) : "");
      return needles.filter((needle) => !own.includes(needle));
    };
    for (const path of files) {
      const [, page] = path.slice(DIST.length).match(/^\/(?:q|embed)\/([^/]+)\/index\.html(?:\.\w+)?$/) ?? [];
      const secret = /\/texts-[^/]*$/.test(path) ? unshown : page ? besides(page) : needles;
      for (const layer of layers(path)) assert.deepEqual(found(layer, secret), [], path);
    }
  });

  it("the packed questions do not open by inflating", () => {
    const packs = files.filter((path) => path.endsWith(".pack"));
    assert.equal(packs.length, ids().length, "each question has a file of its own");
    for (const path of packs) {
      const pack = readFileSync(path);
      assert.equal(pack.indexOf("RhsQ"), 0, `${path}: the mark of a packed question`);
      for (const layer of inflatedAfter(pack, "RhsQ")) assert.deepEqual(found(layer, needles), [], path);
    }
  });
});
