// The core flows in WebKit, as Debian packs it with its WebDriver. It draws on a screen alone, so
// there is one that nobody sees.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";

import { Builder, By, Capabilities, Key } from "selenium-webdriver";

import { coreFlows } from "./flows.mjs";

const BROWSER = process.env.REHEARSE_WEBKIT ?? "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
const KEYS = { Control: Key.CONTROL, Shift: Key.SHIFT, Enter: Key.ENTER, Delete: Key.DELETE };

let folder;
let screen;
let driver;
let address;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "rehearse-webkit-"));
  // Without -noreset the screen starts anew whenever its last window goes, and turns away the
  // browser of the next test if that comes meanwhile.
  screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1000x24", "-nolisten", "tcp", "-noreset"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = await Promise.race([once(screen.stdio[3], "data"), ended(screen, "Xvfb")]);
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  driver = spawn("WebKitWebDriver", [`--port=${port}`], {
    env: { ...process.env, DISPLAY: `:${String(number).trim()}` },
    stdio: "ignore",
  });
  await Promise.race([answers(address), ended(driver, "WebKitWebDriver")]);
});

after(async () => {
  for (const program of [driver, screen]) {
    if (!program || program.exitCode !== null || program.signalCode !== null) continue;
    program.kill();
    await once(program, "exit");
  }
  if (folder) await rm(folder, { recursive: true, force: true });
});

let sessions = 0;

coreFlows("WebKit", async () => {
  // WebDriver has no way to hear the console, but WebKit writes it out when it is asked to.
  sessions += 1;
  const said = join(folder, `${sessions}.log`);
  const starter = join(folder, `${sessions}.sh`);
  // It saves into the folder that the desktop's settings name.
  const settings = join(folder, `${sessions}`);
  const downloads = join(settings, "downloads");
  await mkdir(downloads, { recursive: true });
  await writeFile(join(settings, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  await writeFile(starter, `#!/bin/sh\nXDG_CONFIG_HOME='${settings}' exec '${BROWSER}' --enable-write-console-messages-to-stdout=true "$@" >'${said}' 2>&1\n`, { mode: 0o755 });
  const capabilities = new Capabilities()
    .set("browserName", "MiniBrowser")
    .set("webkitgtk:browserOptions", { binary: starter, args: ["--automation"] });
  const session = await new Builder().usingServer(address).withCapabilities(capabilities).build();
  await session.manage().setTimeouts({ script: 60_000 });
  const find = (selector) => session.findElement(By.css(selector));
  return {
    downloads,
    open: (url) => session.get(url),
    reload: () => session.navigate().refresh(),
    evaluate: (body, ...given) => session.executeScript(`return (${body})(...arguments);`, ...given),
    enter: async (find) => session.switchTo().frame(await session.executeScript(`return (${find})();`)),
    exit: () => session.switchTo().defaultContent(),
    click: async (selector) => (await find(selector)).click(),
    async press(key, ...modifiers) {
      const actions = session.actions();
      for (const modifier of modifiers) actions.keyDown(KEYS[modifier]);
      actions.sendKeys(KEYS[key] ?? key);
      for (const modifier of modifiers.reverse()) actions.keyUp(KEYS[modifier]);
      await actions.perform();
    },
    type: async (text) => (await session.switchTo().activeElement()).sendKeys(text),
    choose: async (selector, path) => (await find(selector)).sendKeys(path),
    resize: (width, height) => session.manage().window().setRect({ width, height, x: 0, y: 0 }),
    picture: async () => Buffer.from(await session.takeScreenshot(), "base64"),
    async troubles() {
      const lines = (await readFile(said, "utf8")).split("\n");
      return lines.filter((line) => /^CONSOLE \S* ?(ERROR|WARN)/.test(line));
    },
    leave: () => session.quit(),
  };
});

async function freePort() {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

// Asks until the driver takes connections; it says nothing when it is ready.
async function answers(address) {
  for (;;) {
    const ready = await fetch(`${address}/status`).then((response) => response.ok, () => false);
    if (ready) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function ended(program, name) {
  const [code] = await once(program, "exit");
  throw new Error(`${name} ended with code ${code} before anything was tested`);
}
