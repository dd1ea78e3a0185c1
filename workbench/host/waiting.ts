/** Waiting, in Node and in the browser. */
import { within } from "../book/within";

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

/** Waits until the condition holds; fails with the message once nothing has moved for as long as the limit (`within`). */
export async function until(condition: () => boolean, limit: number, message: () => string, moves?: () => number): Promise<void> {
  let waiting = true;
  const met = async (): Promise<void> => {
    while (waiting && !condition()) await delay(INTERVAL);
  };
  await within(met(), limit, message, moves).finally(() => {
    waiting = false;
  });
}
