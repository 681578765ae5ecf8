// Where finished things are kept for the next run, whichever checkout it is of.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, utimesSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

const CACHE = process.env.REHEARSE_CACHE
  ?? path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), ".cache"), "rehearse");

/** The file or folder that was made of `content`; `make` makes it where there is none yet. */
export async function kept(content, make) {
  const digest = createHash("sha256").update(content).digest("hex");
  const place = path.join(CACHE, "packages", digest.slice(0, 16));
  if (!existsSync(place)) {
    const unfinished = `${place}.${process.pid}`;
    mkdirSync(path.dirname(place), { recursive: true });
    try {
      await make(unfinished);
      renameSync(unfinished, place);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      // Another run may have been faster.
      if (!existsSync(place)) throw error;
    }
  }
  // What the cache has not used for a month is removed from it.
  const now = new Date();
  utimesSync(place, now, now);
  return place;
}
