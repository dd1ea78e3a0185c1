import type { PaneActions } from "./parts/actions";

type AnyAction = (...args: readonly unknown[]) => unknown;
type Actions = Readonly<Record<string, AnyAction>>;

/** What gives a function that ends it, at once. */
const SUBSCRIPTIONS: ReadonlySet<string> = new Set<keyof PaneActions>(["watch", "onSelection"]);

/** The actions whose code `load` fetches: whatever is called before it is there waits for it. */
export function loadedActions(load: () => Promise<PaneActions>): PaneActions {
  const loaded = (): Promise<Actions> => load() as Promise<unknown> as Promise<Actions>;
  const made = new Map<string, AnyAction>();
  const make = (name: string): AnyAction => {
    const call = async (args: readonly unknown[]): Promise<unknown> => (await loaded())[name]?.(...args);
    return SUBSCRIPTIONS.has(name) ? (...args) => ending(call(args)) : (...args) => call(args);
  };
  // The same function each time: what React is given must not change by itself.
  const get = (_: object, name: string): AnyAction => {
    const action = made.get(name) ?? make(name);
    made.set(name, action);
    return action;
  };
  return new Proxy({}, { get }) as PaneActions;
}

/** Ends a subscription, also one that has not begun. */
const ending = (stop: Promise<unknown>) => (): void => void stop.then((end) => (end as () => void)());
