// What a test has started ends with its file at the latest, also where the test stopped half way: a file whose browser
// or host still runs would never end.
import http from 'node:http';

const running = new Set();

/** The way to end something that was started. */
export function ending(stop) {
  let ended;
  const once = () => {
    running.delete(once);
    ended ??= stop();
    return ended;
  };
  running.add(once);
  return once;
}

export const endAll = () => Promise.all([...running].map((stop) => stop()));

/** Answers requests on loopback, on any free port: `{ origin, stop() }`. */
export async function listening(answer) {
  const server = http.createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = ending(() => new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  }));
  return { origin: `http://127.0.0.1:${server.address().port}`, stop };
}
