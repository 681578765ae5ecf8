// A later build of the page: the same but for its style sheet and its worker's script, whose names
// are then other ones.
import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

const sha256 = (bytes, form) => createHash("sha256").update(bytes).digest(form);

// How the service worker's list names a content.
const names = (bytes) => ({ revision: sha256(bytes, "hex").slice(0, 16), integrity: `sha256-${sha256(bytes, "base64")}` });

// A folder with `dist` in it, to be removed in the end.
export async function laterBuild() {
  const root = await mkdtemp(join(tmpdir(), "rehearse-"));
  const dist = join(root, "dist");
  await cp(DIST, dist, { recursive: true });
  const files = await readdir(dist, { recursive: true });
  for (const copy of files.filter((file) => /\.(html|js|css)\.(br|gz)$/.test(file))) await rm(join(dist, copy));

  let list = await readFile(join(dist, "sw.js"), "utf8");
  const renamed = [];
  for (const [pattern, addition] of [[/^assets\/style-.*\.css$/, ":root{--later:1}"], [/^assets\/worker-.*\.js$/, "// later"]]) {
    const file = files.find((file) => pattern.test(file));
    const before = await readFile(join(dist, file));
    const after = Buffer.concat([before, Buffer.from(addition)]);
    const name = file.replace(/-[0-9a-f]+\./, `-${names(after).revision}.`);
    await rm(join(dist, file));
    await writeFile(join(dist, name), after);
    list = list.replaceAll(file, name).replaceAll(names(before).integrity, names(after).integrity);
    renamed.push([file, name]);
  }
  for (const page of files.filter((file) => file.endsWith(".html"))) {
    const before = await readFile(join(dist, page), "utf8");
    const after = renamed.reduce((text, [old, name]) => text.replaceAll(old, name), before);
    await writeFile(join(dist, page), after);
    for (const part of ["revision", "integrity"]) list = list.replaceAll(names(before)[part], names(after)[part]);
  }
  await writeFile(join(dist, "sw.js"), list);
  return { root, remove: () => rm(root, { recursive: true }) };
}
