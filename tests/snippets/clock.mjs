// The clock that Python reads. Sleeping sets it ahead, so that no snippet waits.

let ahead = 0;
const date = Date.now;
const running = performance.now.bind(performance);

Date.now = () => Math.floor(date() + ahead);
Object.defineProperty(performance, "now", { value: () => running() + ahead });

export function advance(seconds) {
  ahead += seconds * 1000;
}

export function reset() {
  ahead = 0;
}
