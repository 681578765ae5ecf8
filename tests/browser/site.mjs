// The release page behind a web server: the project's own one, and where a test has to interfere
// on the way, a gate in front of it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

// Serves the built page under a path with the server that `./dev serve` starts. `root` is the
// folder that the build is in, if it is another one.
export async function serve(prefix, { root } = {}) {
  const xtask = process.env.REHEARSE_XTASK;
  const [command, before] = xtask ? [xtask, []] : [`${ROOT}/dev`, []];
  const server = spawn(command, [...before, "serve", "--port", "0", "--prefix", prefix], {
    cwd: ROOT,
    env: root ? { ...process.env, REHEARSE_ROOT: root } : process.env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await Promise.race([announced(server), gone(server)]);
  return {
    url: address,
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill();
      await once(server, "exit");
    },
  };
}

async function announced(server) {
  for await (const line of createInterface({ input: server.stdout })) {
    const address = line.match(/http:\/\/\S+/);
    if (address) {
      // What else it says must not fill the pipe.
      server.stdout.resume();
      return address[0];
    }
  }
  return new Promise(() => {});
}

async function gone(server) {
  const [code] = await once(server, "exit");
  throw new Error(`the server ended with code ${code} before it served anything`);
}

// Passes requests on to a site, but for those whose path matches a rule. Rules are looked up anew
// for each request, so a test can mend what it broke.
export async function gate(site) {
  let rules = [];
  let target = new URL(site.url);
  const asked = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url);
    const rule = rules.find(({ pattern }) => pattern.test(request.url));
    (rule?.answer ?? passOn)(request, response, target);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const add = (pattern, answer) => {
    rules.unshift({ pattern, answer });
  };
  return {
    url: `http://127.0.0.1:${server.address().port}${target.pathname}`,
    // Answers with an error of the server.
    refuse(pattern, status) {
      add(pattern, (_, response) => response.writeHead(status).end());
    },
    // Sends the first part and then hangs up.
    cut(pattern, bytes) {
      add(pattern, (request, response) => passOn(request, response, target, { bytes, then: "hang up" }));
    },
    // Sends the first part and the rest when the returned function is called.
    hold(pattern, bytes) {
      let release;
      const released = new Promise((resolve) => (release = resolve));
      add(pattern, (request, response) => passOn(request, response, target, { bytes, then: released }));
      return release;
    },
    // Answers with another text in the file's place.
    replace(pattern, type, text) {
      add(pattern, (_, response) => response.writeHead(200, { "content-type": type }).end(text));
    },
    // Hangs up on everybody, as a train in a tunnel does.
    unplug() {
      add(/^/, (request) => request.socket.destroy());
    },
    // The paths that were asked for, by pages and by service workers.
    asked,
    // Passes on to another site under the same path.
    turnTo(other) {
      target = new URL(other.url);
    },
    // Lets everything pass again.
    open() {
      rules = [];
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function passOn(request, response, target, pause) {
  const { method, headers, url } = request;
  const options = { host: target.hostname, port: target.port, method, path: url, headers, agent: false };
  const onward = http.request(options, async (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    let sent = 0;
    let paused = false;
    for await (const chunk of answer) {
      const before = pause && !paused ? chunk.subarray(0, Math.max(0, pause.bytes - sent)) : chunk;
      sent += chunk.length;
      const written = new Promise((resolve) => response.write(before, resolve));
      if (before.length === chunk.length) continue;
      paused = true;
      await written;
      if (pause.then === "hang up") {
        response.destroy();
        return;
      }
      await pause.then;
      response.write(chunk.subarray(before.length));
    }
    response.end();
  });
  // The browser may leave in the middle, and then there is nobody to answer.
  onward.on("error", () => response.destroy());
  response.on("close", () => onward.destroy());
  onward.end();
}
