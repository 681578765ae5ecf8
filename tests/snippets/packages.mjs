// The Python packages that snippets run with, fetched once into the cache.

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { kept } from "./cache.mjs";
import { Trouble } from "./trouble.mjs";

const OPTIONS = [
  "--quiet",
  "--disable-pip-version-check",
  "--retries=1",
  "--require-hashes",
  "--no-deps",
  // Nothing is built here, so no code of a package runs outside of the interpreter.
  "--only-binary=:all:",
  "--no-compile",
  // CPython 3.14 imports them, whatever Python pip itself runs on.
  "--ignore-requires-python",
  "--python-version=3.14",
  "--implementation=py",
  "--abi=none",
  "--platform=any",
];

/** The folder with the packages of a list with hashes. */
export async function packages(requirements) {
  return kept(readFileSync(requirements), (place) => fetch(requirements, place));
}

function fetch(requirements, place) {
  const list = path.basename(requirements);
  console.error(`Fetching the Python packages in ${list} (once, some seconds) …`);
  mkdirSync(place);
  const pip = spawnSync(
    "python3",
    ["-m", "pip", "install", ...OPTIONS, "--target", place, "--requirement", requirements],
    { encoding: "utf8" },
  );
  if (pip.status !== 0) {
    throw new Trouble(
      pip.stderr?.includes("Retrying")
        ? `No network: the Python packages in ${list} could not be fetched from PyPI.`
        : `python3 -m pip could not fetch the packages in ${list}: ${pip.error?.message ?? pip.stderr.trim()}`,
    );
  }
}
