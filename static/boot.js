// Starts the app, and says so when it cannot start. APP_WASM_URL is put in by the build.

import init from "app-glue";

import { speak } from "./language.js";
import { sayStartFailed } from "./start_failure.js";

// The page after a crash has a button, but no app that could hear it.
document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-reload]")) {
    location.reload();
  }
});

// The addresses of files are meant from the page as it was served; the app changes the page's
// address without leaving it.
for (const link of document.querySelectorAll('link:not([rel="stylesheet"])')) link.href = link.href;

// What is said where there are no scripts is not drawn again by the app, which counts on drawing
// everything else that is here.
for (const words of document.querySelectorAll("noscript")) words.remove();

// The question that is shown is fetched beside the app and not after it.
const root = document.getElementById("app");
const asked = root?.dataset.shows || new URLSearchParams(location.search).get("question");
const pack = asked && document.querySelector(`link[rel="rehearse-question"][data-id="${CSS.escape(asked)}"]`);
if (pack) {
  const ahead = document.createElement("link");
  Object.assign(ahead, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: pack.href });
  document.head.append(ahead);
}

const language = speak(root);

// Resolves once what was served is on the screen. The app, which is many times as large, comes
// after that: it would take the line from what the reader waits for, and be drawn over it.
const PATIENCE_MS = 500;
const painted = new Promise((resolve) => {
  if (document.visibilityState !== "visible" || typeof PerformanceObserver === "undefined") return resolve();
  new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
  setTimeout(resolve, PATIENCE_MS);
});

// Whoever goes on before the app has arrived breaks its way off, and that is no failure.
let isLeft = false;
addEventListener("pagehide", () => (isLeft = true));

await painted;
try {
  await init({ module_or_path: new URL(APP_WASM_URL, import.meta.url) });
} catch (error) {
  if (!isLeft) {
    console.error(error);
    // After a crash inside the app its own message is in the page already, and the template gone.
    sayStartFailed(root, language);
  }
}
