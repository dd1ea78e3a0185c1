/** Waiting, in Node and in the browser. */

const INTERVAL = 5;

export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Resolves in a later turn of the event loop, without the pause that browsers put before timers. */
export function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message())), limit);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}
