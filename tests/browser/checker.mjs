// The native checker: what it says of a file, which the page must say too.
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const [CHECKER, ...BEFORE] = process.env.REHEARSE_CHECKER
  ? [process.env.REHEARSE_CHECKER]
  : [`${ROOT}/dev`, "check"];

export const CHECKED = process.env.REHEARSE_CHECKED ?? `${tmpdir()}/rehearse-checked`;

// The checker ends with 0 or 1 and prints JSON; anything else is a failure of its own.
function checked(...args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, REHEARSE_CHECKED: CHECKED };
    const options = { cwd: ROOT, env, maxBuffer: 1 << 26 };
    execFile(CHECKER, [...BEFORE, ...args, "--json"], options, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(`${error.message}\n${stderr}`));
      else resolve(JSON.parse(stdout));
    });
  });
}

export const judgedNatively = (id, path) => checked(id, path);
export const measuredNatively = (id, path) => checked(id, path, "--growth");

// Checks every question that has changed since it passed, and gives back the folder with what each
// said to its interpreter.
export async function checkEverything() {
  await checked("--all");
  return CHECKED;
}
