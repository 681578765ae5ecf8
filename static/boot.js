// Starts the app, and says so when it cannot start. APP_WASM_URL is put in by the build.

import init from "app-glue";

// The page after a crash has a button, but no app that could hear it.
document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-reload]")) {
    location.reload();
  }
});

// A question that the address names is fetched beside the app and not after it.
const asked = location.hash.match(/^#\/q\/([a-z0-9-]+)$/)?.[1];
const pack = asked && document.querySelector(`link[rel="rehearse-question"][data-id="${asked}"]`);
if (pack) {
  const ahead = document.createElement("link");
  Object.assign(ahead, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: pack.href });
  document.head.append(ahead);
}

// The reader's choice, or else the first of the browser's languages that the page speaks.
const spoken = ["en", "de"];
const kept = () => {
  try {
    return localStorage.getItem("rehearse/language");
  } catch {
    return null;
  }
};
const wanted = [kept(), ...navigator.languages].map((tag) => tag?.split("-")[0].toLowerCase());
document.documentElement.lang = wanted.find((tag) => spoken.includes(tag)) ?? "en";

const root = document.getElementById("app");
const fromTemplate = (name) => {
  const template = document.getElementById(`${name}-${document.documentElement.lang}`);
  if (template instanceof HTMLTemplateElement && root) {
    document.title = template.dataset.title;
    root.replaceChildren(template.content.cloneNode(true));
  }
};

// How the home page begins is the same for everybody, so it is there while the app is on its way.
if (/^#?\/?$/.test(location.hash)) fromTemplate("home-opening");

try {
  await init({ module_or_path: new URL(APP_WASM_URL, import.meta.url) });
} catch (error) {
  console.error(error);
  // After a crash inside the app its own message is in the page already, and the template gone.
  fromTemplate("start-failed");
}
