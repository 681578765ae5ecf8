// The service worker: keeps one build's files in this browser and answers for them, with a network
// or without. The build puts in which files there are; `small` are kept at once, `large` when the
// page asks for it or has fetched them anyway, and the pages in the folders `drawn` are made.

import { cacheNames, setCacheNameDetails } from "workbox-core";
import { PrecacheController, PrecacheRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute, setCatchHandler } from "workbox-routing";
import { drawn, large, small } from "offline-files";

setCacheNameDetails({ prefix: "rehearse" });

// How many bytes are worth telling of.
const STEP = 100_000;
const HOME = self.registration.scope;
const LARGE = cacheNames.runtime;
const largeFiles = new Map(large.map((file) => [new URL(file.url, HOME).href, file]));
const drawnPages = new Set(drawn.map((folder) => new URL(folder, HOME).href));
const precache = new PrecacheController();
precache.addToCacheList(small);

// What the page sees of a build are the files that its own elements name.
const isOfThisBuild = (url) => precache.getCacheKeyForURL(url) !== undefined || largeFiles.has(url);

self.addEventListener("install", (event) => {
  const installed = async () => {
    try {
      // Files that an earlier try has brought are not fetched again.
      await precache.install(event);
      // Whoever can work without a network is to be able to after an update.
      const kept = await (await caches.open(LARGE)).keys();
      if (kept.length > 0) await keepLarge();
    } catch (error) {
      for (const page of await pages()) page.postMessage({ kind: "refused", full: isFull(error) });
      throw error;
    }
  };
  event.waitUntil(installed());
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const { kind, files } = event.data ?? {};
  const tell = (message) => event.ports[0]?.postMessage(message);
  if (kind === "standing") event.waitUntil(meet(event, files, tell));
  if (kind === "keep") event.waitUntil(keep(event, tell));
  if (kind === "make way") givenUp.abort();
  if (kind === "take over") self.skipWaiting();
});

const pages = async () => {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return open.filter(({ url }) => url.startsWith(HOME));
};

const isFull = (error) => error?.name === "QuotaExceededError";

// The open pages that are known to be made of this build's files.
const ours = new Set();

// Tells a page where everything stands, and throws away what other builds have left, once there is
// no page that could still need it. A page that has not told what it is made of may be any build's.
async function meet(event, files, tell) {
  const isOurs = files.every(isOfThisBuild);
  if (isOurs) ours.add(event.source.id);
  tell({ ...(await standing()), isOurs });
  const open = await pages();
  if (!open.every(({ id }) => ours.has(id))) return;
  // What a newer build is bringing is not in this one's list.
  if (self.registration.installing || self.registration.waiting) return;
  await precache.activate(event);
  const cache = await caches.open(LARGE);
  for (const { url } of await cache.keys()) {
    if (!largeFiles.has(url)) await cache.delete(url);
  }
}

async function standing() {
  const urls = async (name) => new Set((await (await caches.open(name)).keys()).map(({ url }) => url));
  const [smallKept, largeKept] = [await urls(precache.strategy.cacheName), await urls(LARGE)];
  const wanted = [...precache.getURLsToCacheKeys().values()];
  const missing = [...largeFiles].filter(([url]) => !largeKept.has(url));
  return {
    small: wanted.every((key) => smallKept.has(key)),
    missing: missing.reduce((sum, [, file]) => sum + file.sent, 0),
  };
}

let keeping;
let givenUp = new AbortController();
const listeners = new Set();

// Several pages may ask for the same at once.
async function keep(event, tell) {
  listeners.add(tell);
  try {
    keeping ??= keepAll(event).finally(() => (keeping = undefined));
    await keeping;
    tell({ kind: "kept" });
  } catch (error) {
    tell({ kind: "refused", full: isFull(error) });
  } finally {
    listeners.delete(tell);
  }
}

async function keepAll(event) {
  givenUp = new AbortController();
  // Small files are all there, unless somebody has emptied the cache by hand.
  for (const [url, cacheKey] of precache.getURLsToCacheKeys()) {
    const integrity = precache.getIntegrityForCacheKey(cacheKey);
    const request = new Request(url, { integrity });
    await precache.strategy.handle({ event, request, params: { cacheKey, integrity } });
  }
  await keepLarge();
}

async function keepLarge() {
  const cache = await caches.open(LARGE);
  for (const [url, file] of largeFiles) {
    await arriving.get(url);
    if (await cache.match(url)) continue;
    const response = await fetch(url, { signal: givenUp.signal });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    let [loaded, told] = [0, 0];
    const counter = new TransformStream({
      transform(chunk, controller) {
        loaded += chunk.byteLength;
        // Told as the share of what is sent, which is less than what comes out of it.
        const sent = Math.round((loaded / file.bytes) * file.sent);
        if (sent - told >= STEP) {
          told = sent;
          for (const tell of listeners) tell({ kind: "progress", loaded: sent, total: file.sent });
        }
        controller.enqueue(chunk);
      },
    });
    const { headers } = response;
    await store(url, file, new Response(response.body.pipeThrough(counter), { headers }));
  }
}

// Keeps a file if it is whole and the very one that this build was made with.
async function store(url, file, response) {
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (file.integrity !== `sha256-${btoa(String.fromCharCode(...digest))}`) {
    throw new Error(`${url} is not what this build was made with`);
  }
  const type = response.headers.get("content-type") ?? "application/octet-stream";
  const kept = new Response(bytes, { headers: { "content-type": type } });
  await (await caches.open(LARGE)).put(url, kept);
}

// Large files that are on their way to a page and are kept as they pass.
const arriving = new Map();

async function answerLarge({ event, request }) {
  const { url } = request;
  const kept = await caches.match(url, { cacheName: LARGE });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && !arriving.has(url)) {
    // The page has its file whether or not there is room for it here.
    const stored = store(url, largeFiles.get(url), response.clone())
      .catch(() => {})
      .finally(() => arriving.delete(url));
    arriving.set(url, stored);
    event.waitUntil(stored);
  }
  return response;
}

registerRoute(({ url }) => largeFiles.has(url.href), answerLarge);

const folderOf = (url) => new URL(url.pathname.replace(/index\.html$/, ""), url).href;

// A question's page, which the app draws in a page that says nothing yet. That one is meant for a
// folder below this one, and here for any.
async function answerDrawn({ url }) {
  const shell = await precache.matchPrecache(new URL("shell/index.html", HOME).href);
  const id = folderOf(url).split("/").at(-2);
  const html = (await shell.text())
    .replaceAll('"../', `"${new URL(HOME).pathname}`)
    .replace('data-shows=""', `data-shows="${id}"`);
  const headers = new Headers(shell.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(html, { headers });
}

registerRoute(({ request, url }) => request.mode === "navigate" && drawnPages.has(folderOf(url)), answerDrawn);

// What follows a question mark concerns the page alone.
registerRoute(new PrecacheRoute(precache, { ignoreURLParametersMatching: [/./] }));

// A page of another build that is still open goes on with the files of its own.
registerRoute(
  ({ url }) => url.href.startsWith(new URL("assets/", HOME).href),
  async ({ request }) => (await caches.match(request.url)) ?? fetch(request),
);

const hasPage = (folder) => drawnPages.has(folder) || precache.getCacheKeyForURL(`${folder}index.html`) !== undefined;

const isFrame = (url) => url.href.startsWith(new URL("embed/", HOME).href);

// The folder at or above an address that there is a page for.
function nearest(url) {
  let folder = new URL(`${url.pathname}/`, url);
  while (folder.href !== HOME && !hasPage(folder.href)) {
    folder = new URL("../", folder);
  }
  return folder.href;
}

// An address that nothing is kept for is the server's; without it, the nearest that is kept. It is
// named in the address bar, because what it refers to is relative to it.
registerRoute(
  new NavigationRoute(async ({ request, url }) => {
    try {
      return await fetch(request);
    } catch {
      // A frame in another page is not the place for a page of this one.
      return isFrame(url) ? Response.error() : Response.redirect(nearest(url));
    }
  }),
);

// Where the cache fails, by being full or damaged, the network may do.
setCatchHandler(({ request }) => fetch(request));
