// The page's side of what is kept for use without a network: has the service worker registered and
// tells the app what it hears from it, as a word and two numbers.

const WORKER = new URL("../sw.js", import.meta.url);
const SCOPE = new URL("./", WORKER);
const ASSETS = new URL("./", import.meta.url).href;
const HOUR = 3_600_000;

export function start(hear) {
  const tell = (word, one = 0, two = 0) => hear(word, one, two);
  let registration;
  let isFull = false;
  let checked = Date.now();

  async function begin() {
    if (!(await isAllowed())) {
      tell("unable");
      return;
    }
    const { connection, serviceWorker } = navigator;
    if (connection?.saveData || connection?.type === "cellular") tell("frugal");
    serviceWorker.addEventListener("controllerchange", look);
    serviceWorker.addEventListener("message", ({ data }) => {
      if (data?.kind !== "refused") return;
      isFull = data.full;
      // Which of the two words for it comes first is the browser's choice.
      if (isFull && !registration?.active) tell("full");
    });
    addEventListener("online", () => {
      tell("back");
      again();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.hidden || Date.now() - checked < HOUR) return;
      checked = Date.now();
      registration?.update().catch(() => {});
    });
    await register();
  }

  async function register() {
    try {
      registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE, updateViaCache: "none" });
    } catch (error) {
      tell(error?.name === "SecurityError" ? "unable" : "failed");
      return;
    }
    registration.onupdatefound = () => watch(registration.installing);
    watch(registration.installing);
    if (registration.active) look();
    else tell("preparing");
    if (registration.active && registration.waiting) tell("outdated");
  }

  function watch(worker) {
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && registration.active) tell("outdated");
      if (worker.state === "activated") look();
      if (worker.state === "redundant" && !registration.active) tell(isFull ? "full" : "failed");
    });
  }

  function ask(question, answered) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answered(data);
    registration?.active?.postMessage(question, [port2]);
  }

  function look() {
    ask({ kind: "standing", files: files() }, ({ small, missing, isOurs }) => {
      tell("counted", small ? 1 : 0, missing);
      if (!isOurs) tell("outdated");
    });
  }

  function again() {
    if (registration?.active) look();
    else register();
  }

  whenIdle(begin);
  return {
    // Has everything kept that is not.
    keep() {
      if (!registration?.active) {
        tell("preparing");
        register();
        return;
      }
      ask({ kind: "keep" }, ({ kind, loaded, total, full }) => {
        if (kind === "progress") tell("keeping", loaded, total);
        else if (kind === "refused") tell(full ? "full" : "failed");
        else look();
      });
    },
    // Loads the page again, as the newest build that is here.
    renew() {
      const next = registration?.waiting;
      if (!next) {
        location.reload();
        return;
      }
      next.addEventListener("statechange", () => {
        if (next.state === "activated") location.reload();
      });
      registration.active?.postMessage({ kind: "make way" });
      next.postMessage({ kind: "take over" });
    },
  };
}

// A page inside another one leaves nothing behind, and a browser that keeps nothing is not asked.
async function isAllowed() {
  try {
    if (!isSecureContext || window.top !== window || !navigator.serviceWorker) return false;
    await caches.keys();
    return true;
  } catch {
    return false;
  }
}

// The files that this page is made of, by which the service worker knows its build.
function files() {
  const named = [...document.querySelectorAll("link[href], script[src]")];
  return named.map((element) => element.href || element.src).filter((address) => address.startsWith(ASSETS));
}

// What the reader came for goes first.
function whenIdle(then) {
  const soon = () => (globalThis.requestIdleCallback ?? setTimeout)(() => then());
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon, { once: true });
}
