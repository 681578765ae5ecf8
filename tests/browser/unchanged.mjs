// Long tests whose outcome follows from files alone are not run again before one of these changes.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { CHECKED } from "./checker.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const ASSETS = `${DIST}/assets`;

// The names of the page's files hold digests of what is in them.
export function shippedFiles(pattern) {
  return readdirSync(ASSETS).filter((name) => pattern.test(name)).sort();
}

// What the whole page is made of: each of its files with a digest of what is in it.
export function wholePage() {
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`)
    .sort()
    .map((path) => `${path.slice(DIST.length)} ${createHash("sha256").update(readFileSync(path)).digest("hex")}`);
}

// A mark under a name for a test that passed on these texts. `test` is the address of its file.
export function markOf(name, test, texts) {
  const hash = createHash("sha256").update(readFileSync(fileURLToPath(test)));
  for (const text of texts) hash.update(`${text.length}:${text}`);
  const mark = `${CHECKED}/${name}.${hash.digest("hex")}.same`;
  return {
    holds: () => existsSync(mark),
    set() {
      mkdirSync(CHECKED, { recursive: true });
      for (const old of readdirSync(CHECKED)) {
        if (old.startsWith(`${name}.`) && old.endsWith(".same")) rmSync(`${CHECKED}/${old}`);
      }
      writeFileSync(mark, "");
    },
  };
}
