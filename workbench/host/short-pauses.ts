/**
 * Pauses in jsdom. Excel's client library lets 50 ms pass before it hands over what custom functions returned and 200 ms between two
 * readings for them, so that a host in another process is not flooded; Fluent UI and the pane wait until typing or moving about
 * is over. Nobody types here and nothing is flooded, and three fifths of the time of a run were these pauses.
 */
type SetsTimers = Pick<Window, "setTimeout">;

/** Longer ones are limits: they say that something hangs, and a busy machine needs them whole. */
const LONGEST_PAUSE = 1_000;
const SHORTER = 10;

/** From now on pauses take a tenth of their time, in their order; limits stay as they are. */
export function shortenPauses(window: SetsTimers): void {
  const setTimeout = window.setTimeout.bind(window) as (handler: TimerHandler, delay?: number, ...args: unknown[]) => number;
  const shortened = (handler: TimerHandler, delay = 0, ...args: unknown[]): number => setTimeout(handler, delay <= LONGEST_PAUSE ? delay / SHORTER : delay, ...args);
  Object.defineProperty(window, "setTimeout", { value: shortened, configurable: true, writable: true });
}
