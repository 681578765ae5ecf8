// What a frame in another page starts with: a question as it was served, behind a button that fetches the app, and the
// messages between the frame and the page around it. docs/embed.md describes them.

import { speak } from "../language.js";
import { sayStartFailed } from "../start_failure.js";

const VERSION = 1;
// The app has the same limit for code that comes in an address.
const LONGEST_CODE = 50_000;
const MOST_STAGES = 9;
const QUESTION = /^[a-z0-9-]{1,64}$/;
const THEMES = ["auto", "light", "dark"];
const DARK = "(prefers-color-scheme: dark)";
// So long out of sight, and a frame gives back what it holds of the machine.
const AWAY = 60_000;

// The addresses of files are meant from the page as it was served.
for (const link of document.querySelectorAll('link:not([rel="stylesheet"])')) link.href = link.href;

const root = document.getElementById("app");
for (const words of document.querySelectorAll("noscript")) words.remove();
const language = speak(root);

const host = window.parent === window ? undefined : window.parent;
// The page around it is known by the first message that it sends, and spoken to by that name alone.
let hostOrigin;
// The app's ear, once it is there.
let app;
let isStarting = false;
let isStopped = false;
let isOutOfSight = false;
let away;

const question = root.dataset.shows;
const parameters = new URLSearchParams(location.search);
const wish = { stage: stageOf(Number(parameters.get("stage"))) ?? 1, code: codeOf(fragment("code")), wantsCode: false };
let theme = "auto";
let darkRules;

function fragment(name) {
  return new URLSearchParams(location.hash.slice(1)).get(name);
}

function stageOf(number) {
  return Number.isInteger(number) && number >= 1 && number <= MOST_STAGES ? number : undefined;
}

function codeOf(text) {
  return typeof text === "string" && text !== "" && text.length <= LONGEST_CODE ? text : undefined;
}

function tell(type, more = {}) {
  // A page without an origin of its own cannot be named.
  const target = hostOrigin === undefined || hostOrigin === "null" ? "*" : hostOrigin;
  host?.postMessage({ rehearse: VERSION, type, ...more }, target);
}

// What a page may ask for. What is none of this is ignored.
const acts = {
  "set-theme": (message) => paint(message.theme),
  async load({ question: other = question, stage, code, wantsCode }) {
    if (typeof code === "string" && code.length > LONGEST_CODE) {
      tell("error", { reason: "too-large" });
      return;
    }
    if (other !== question) {
      await leaveFor(other, stage);
      return;
    }
    wish.stage = stageOf(stage) ?? wish.stage;
    if (code !== undefined) wish.code = codeOf(code);
    if (wantsCode !== undefined) wish.wantsCode = wantsCode === true;
    show();
    app?.("wish", JSON.stringify(told()));
  },
  run: () => ask("run"),
  submit: () => ask("submit"),
  stop() {
    // Until the app is there to hear it, it is remembered.
    isStopped = isStarting && !app;
    app?.("stop", "");
  },
};

function ask(what) {
  // Nothing runs that the reader has not started and does not see.
  if (isOutOfSight || document.hidden) tell("error", { reason: "out-of-sight" });
  else if (!app?.(what, "")) tell("error", { reason: "not-started" });
}

async function leaveFor(other, stage) {
  const address = typeof other === "string" && QUESTION.test(other) ? new URL(`../${other}/`, location.href) : undefined;
  const answer = address && (await fetch(address, { method: "HEAD" }).catch(() => undefined));
  if (!answer?.ok) {
    tell("error", { reason: "unknown-question" });
  } else if (app && !app("leave", "")) {
    tell("error", { reason: "unsaved" });
  } else {
    address.searchParams.set("stage", stageOf(stage) ?? 1);
    address.searchParams.set("theme", theme);
    location.replace(address);
  }
}

addEventListener("message", ({ source, origin, data }) => {
  if (!host || source !== host || (hostOrigin !== undefined && origin !== hostOrigin)) return;
  if (data?.rehearse !== VERSION || !Object.hasOwn(acts, data.type)) return;
  hostOrigin = origin;
  acts[data.type](data);
});

// The style sheet follows the browser's choice of colors; here the page around it may have another.
function paint(wanted) {
  if (!THEMES.includes(wanted) || wanted === theme) return;
  theme = wanted;
  document.documentElement.style.colorScheme = theme === "auto" ? "" : theme;
  darkRules ??= [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === DARK);
  for (const { media } of darkRules) media.mediaText = { auto: DARK, dark: "all", light: "not all" }[theme];
}

// The part of the question that was asked for, and the code to begin with.
function show() {
  if (app || !root.hasAttribute("data-served")) return;
  for (const stage of root.querySelectorAll("[data-embed-stage]")) stage.hidden = Number(stage.dataset.embedStage) > wish.stage;
  const starter = root.querySelector("[data-embed-starter]");
  if (starter) {
    starter.textContent = wish.code ?? starter.dataset.embedStarter;
    root.querySelector("[data-embed-given]").hidden = wish.code === undefined;
  }
  for (const button of root.querySelectorAll("[data-embed-start]")) button.hidden = false;
  tellHeight();
}

let heightTold = 0;

function tellHeight() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === heightTold || height === 0) return;
  heightTold = height;
  tell("resize", { height });
}

async function start(button) {
  if (isStarting) return;
  isStarting = true;
  button.disabled = true;
  for (const words of root.querySelectorAll("[data-embed-starting]")) words.hidden = false;
  tell("started");
  try {
    await import(document.querySelector('link[rel="rehearse-app"]').href);
  } catch (error) {
    console.error(error);
    sayStartFailed(root, language);
  }
  // The app says so itself when it cannot start.
  if (root.dataset.served !== "alone") return;
  for (const words of root.querySelectorAll("[data-embed-starting]")) words.hidden = true;
  button.hidden = true;
  tell("error", { reason: "start" });
  tell("stopped");
}

root.addEventListener("click", ({ target }) => {
  const button = target instanceof Element && target.closest("[data-embed-start]");
  if (button && !app) start(button);
});

document.addEventListener("click", ({ target }) => {
  if (!app && target instanceof Element && target.closest("[data-reload]")) location.reload();
});

function told() {
  return { ...wish, host: hostOrigin ?? "", framed: host !== undefined };
}

// Lets the app hear what the page around it wants, and say what comes of it.
export function attach(hear) {
  app = hear;
  hear("wish", JSON.stringify(told()));
  if (isStopped) hear("stop", "");
  isStopped = false;
  return {
    tell(type, json) {
      // What came of code is for a page that has introduced itself.
      if (type !== "verdict" || hostOrigin !== undefined) tell(type, JSON.parse(json));
    },
  };
}

paint(parameters.get("theme"));
show();
new ResizeObserver(tellHeight).observe(document.body);
new IntersectionObserver((entries) => {
  isOutOfSight = !entries.at(-1).isIntersecting;
  clearTimeout(away);
  if (isOutOfSight) away = setTimeout(() => app?.("away", ""), AWAY);
  else app?.("back", "");
}).observe(document.documentElement);

tell("ready", {
  question,
  title: root.querySelector("h1")?.textContent.trim() ?? "",
  stages: Number(root.querySelector("[data-embed-stages]")?.dataset.embedStages ?? 0),
});
tellHeight();
