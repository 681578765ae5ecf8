// Long tests whose outcome follows from files alone are not run again before one of these changes.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { CHECKED } from "./checker.mjs";

const ASSETS = fileURLToPath(new URL("../../dist/assets", import.meta.url));

// The names of the page's files hold digests of what is in them.
export function shippedFiles(pattern) {
  return readdirSync(ASSETS).filter((name) => pattern.test(name)).sort();
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
