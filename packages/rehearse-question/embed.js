// The element <rehearse-question>: a question of Rehearse inside any page. docs/embed.md tells how it is used and what
// it says to its frame.

const TAG = "rehearse-question";
const VERSION = 1;
// So many frames may have an interpreter at a time.
const ALIVE = 2;
// What is higher than that is a mistake, and not to fill the page around it.
const TALLEST = 20_000;
// A frame is fetched when it is about so far from being seen.
const NEAR = "600px";
// A frame that has not said anything so long after its page came says nothing any more.
const PATIENCE = 10_000;

// It takes the room that it is given, unless the page wants it otherwise. No policy forbids such a sheet.
const LAYOUT = new CSSStyleSheet();
LAYOUT.replaceSync(":host { display: block; box-sizing: border-box; width: 100% } :host([hidden]) { display: none }");

const HOME = new URL("./", import.meta.url).href;

// Elements whose frame was started, the latest last.
let started = [];

class RehearseQuestion extends HTMLElement {
  static observedAttributes = ["question", "site", "stage", "theme", "code", "height", "wants-code"];

  #fallback = document.createElement("slot");
  #box = document.createElement("div");
  #frame;
  #origin;
  #isReady = false;
  #isChanging = false;
  #patience;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [LAYOUT];
    root.append(this.#fallback, this.#box);
  }

  connectedCallback() {
    addEventListener("message", this);
    addEventListener("securitypolicyviolation", this);
    near.observe(this);
  }

  disconnectedCallback() {
    removeEventListener("message", this);
    removeEventListener("securitypolicyviolation", this);
    near.unobserve(this);
    this.#end();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (!this.#frame) {
      // Whoever was given no question may have one now.
      near.unobserve(this);
      if (this.isConnected) near.observe(this);
    } else if (name === "height") this.#size();
    else if (name === "theme") this.#send("set-theme", { theme: this.#theme() });
    else if (name === "site" || !this.#isReady) this.begin();
    else if (!this.#isChanging) {
      // Several attributes that change together are one change.
      this.#isChanging = true;
      queueMicrotask(() => {
        this.#isChanging = false;
        if (this.#isReady) this.#load();
      });
    }
  }

  // Asks the frame to run the code on the samples, or to submit it. The reader has to have started it, and sees it.
  run() {
    this.#send("run");
  }

  submit() {
    this.#send("submit");
  }

  // Fetches the frame, whether or not it can be seen.
  begin() {
    if (!this.isConnected) return;
    this.#end();
    near.unobserve(this);
    const question = this.getAttribute("question") ?? "";
    let address;
    try {
      address = new URL(`embed/${encodeURIComponent(question)}/`, new URL(this.getAttribute("site") ?? HOME, document.baseURI));
    } catch {
      // What is no address leads nowhere.
    }
    if (!/^[a-z0-9-]+$/.test(question) || !/^https?:$/.test(address?.protocol)) {
      this.#dispatch("error", { reason: "no-question" });
      return;
    }
    const { stage } = this.#wish();
    if (stage) address.searchParams.set("stage", stage);
    address.searchParams.set("theme", this.#theme());
    const frame = document.createElement("iframe");
    this.#frame = frame;
    this.#origin = address.origin;
    frame.title = "Rehearse";
    // Styles are set one by one, because a policy may forbid all others, and the page's own do not reach here.
    Object.assign(this.#box.style, { all: "initial", display: "block", height: "0", overflow: "hidden" });
    Object.assign(frame.style, { all: "initial", display: "block", width: "100%", visibility: "hidden" });
    this.#size();
    frame.src = address.href;
    frame.addEventListener("load", () => {
      clearTimeout(this.#patience);
      if (!this.#isReady) this.#patience = setTimeout(() => this.#dispatch("error", { reason: "no-answer" }), PATIENCE);
    });
    this.#box.replaceChildren(frame);
  }

  handleEvent(event) {
    if (event.type === "message") this.#hear(event);
    else this.#notice(event);
  }

  // The page's own policy may keep the frame out, of which nothing else tells.
  #notice({ effectiveDirective, disposition, blockedURI }) {
    if (!this.#frame || this.#isReady || disposition !== "enforce" || effectiveDirective !== "frame-src") return;
    if (!blockedURI.startsWith(this.#origin)) return;
    this.#end();
    this.#dispatch("error", { reason: "forbidden" });
  }

  #hear({ source, origin, data }) {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#origin) return;
    if (data?.rehearse !== VERSION) return;
    switch (data.type) {
      case "ready":
        this.#reveal(data);
        break;
      case "resize":
        if (data.height > 0 && data.height <= TALLEST && this.#isAuto()) this.#frame.style.height = `${Math.ceil(data.height)}px`;
        break;
      case "started":
        this.#forget();
        started.push(this);
        // The one that was started first has waited longest for its reader.
        if (started.length > ALIVE) started[0].#send("stop");
        break;
      case "stopped":
        this.#forget();
        break;
      case "verdict": {
        const { question, stage, scope, verdict, passed, total, code } = data;
        const shared = this.hasAttribute("wants-code") && typeof code === "string" ? { code } : {};
        this.#dispatch("verdict", { question, stage, scope, verdict, passed, total, ...shared });
        break;
      }
      case "error":
        this.#dispatch("error", { reason: String(data.reason) });
    }
  }

  #reveal({ question, title, stages }) {
    clearTimeout(this.#patience);
    this.#forget();
    this.#isReady = true;
    this.#fallback.style.display = "none";
    Object.assign(this.#box.style, { height: "auto", overflow: "visible" });
    this.#frame.style.visibility = "visible";
    this.#frame.title = `Rehearse: ${title}`;
    this.#send("set-theme", { theme: this.#theme() });
    this.#load();
    this.#dispatch("ready", { question, title, stages });
  }

  #end() {
    clearTimeout(this.#patience);
    this.#forget();
    this.#box.replaceChildren();
    this.#frame = undefined;
    this.#isReady = false;
    this.#fallback.style.display = "";
  }

  #forget() {
    started = started.filter((other) => other !== this);
  }

  #load() {
    this.#send("load", this.#wish());
  }

  #send(type, more) {
    this.#frame?.contentWindow?.postMessage({ rehearse: VERSION, type, ...more }, this.#origin);
  }

  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(`rehearse-${name}`, { detail, bubbles: true, composed: true }));
  }

  #wish() {
    const stage = Number.parseInt(this.getAttribute("stage"), 10);
    return {
      question: this.getAttribute("question") ?? "",
      stage: stage > 0 ? stage : 1,
      code: this.getAttribute("code"),
      wantsCode: this.hasAttribute("wants-code"),
    };
  }

  #theme() {
    const theme = this.getAttribute("theme");
    return theme === "light" || theme === "dark" ? theme : "auto";
  }

  #isAuto() {
    return (this.getAttribute("height") ?? "auto") === "auto";
  }

  // A height of the host's own is scrolled; the content's own height has nothing to scroll.
  #size() {
    const { style } = this.#frame;
    if (this.#isAuto()) {
      this.#frame.scrolling = "no";
      if (!style.height.endsWith("px")) style.height = "30rem";
    } else {
      const height = this.getAttribute("height");
      this.#frame.scrolling = "auto";
      style.height = /^\d+$/.test(height) ? `${height}px` : height;
    }
  }
}

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) target.begin();
  },
  { rootMargin: NEAR },
);

// Two copies of this script in a page are no mistake.
if (!customElements.get(TAG)) customElements.define(TAG, RehearseQuestion);
