/** Waiting with a limit. */
import { setTimeout as delay } from "node:timers/promises";

const INTERVAL = 5;

/** Waits until the condition holds; after the limit fails with the message. */
export async function until(condition: () => boolean, limit: number, message: () => string): Promise<void> {
  const end = Date.now() + limit;
  while (!condition()) {
    if (Date.now() > end) throw new Error(message());
    await delay(INTERVAL);
  }
}

/** Waits for the promise; after the limit fails with the message. */
export async function within<T>(promise: PromiseLike<T>, limit: number, message: () => string): Promise<T> {
  const stop = new AbortController();
  const timeout = delay(limit, undefined, { signal: stop.signal }).then(() => {
    throw new Error(message());
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    timeout.catch(() => {});
    stop.abort();
  }
}
