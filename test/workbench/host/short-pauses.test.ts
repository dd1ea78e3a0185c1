import { shortenPauses } from "../../../workbench/host/short-pauses";

/** What a page asks of its timers, and what they are asked for. */
function asked(...delays: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const taken: (number | undefined)[] = [];
  const window = { setTimeout: ((_handler: TimerHandler, delay?: number) => taken.push(delay)) as typeof globalThis.window.setTimeout };
  shortenPauses(window);
  for (const delay of delays) window.setTimeout(() => {}, delay);
  return taken;
}

describe("a page's pauses", () => {
  it("take a tenth of their time, in their order", () => {
    expect(asked(50, 200, 300, 1_000)).toEqual([5, 20, 30, 100]);
  });

  it("are whole where they are limits", () => {
    expect(asked(1_001, 120_000)).toEqual([1_001, 120_000]);
  });

  it("are none where none is said", () => {
    expect(asked(undefined, 0)).toEqual([0, 0]);
  });

  it("hand over what the handler gets", () => {
    const handed: unknown[] = [];
    const window = { setTimeout: ((handler: (...args: unknown[]) => void, _delay?: number, ...args: unknown[]) => (handler(...args), 7)) as unknown as typeof globalThis.window.setTimeout };
    shortenPauses(window);
    expect(window.setTimeout((...args: unknown[]) => handed.push(...args), 10, "a", "b")).toBe(7);
    expect(handed).toEqual(["a", "b"]);
  });
});
