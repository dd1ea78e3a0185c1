import type { Slices } from "../../src/core/slices";
import { runSlices, type Progress } from "../../src/excel/control";

const TURN = 30;

/** A computation of so many slices, each of which takes its time. */
function* slow(slices: number, milliseconds: number, done: number[]): Slices<string> {
  for (let slice = 1; slice <= slices; slice++) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    done.push(slice);
    yield { done: slice, total: slices };
  }
  return "result";
}

describe("a long computation", () => {
  it("tells how far it is, and lets others have their turn", async () => {
    const heard: Progress[] = [];
    let turns = 0;
    const ticking = setInterval(() => turns++, 1);
    const result = await runSlices(slow(4, TURN + 5, []), { progress: (progress) => heard.push(progress), cancelled: () => false });
    clearInterval(ticking);
    expect(result).toBe("result");
    expect(heard).toEqual([1, 2, 3, 4].map((done) => ({ phase: "appraise", done, total: 4 })));
    expect(turns).toBeGreaterThanOrEqual(3);
  });

  it("does quick slices in one turn", async () => {
    const heard: Progress[] = [];
    await runSlices(slow(50, 0, []), { progress: (progress) => heard.push(progress), cancelled: () => false });
    expect(heard.length).toBeLessThan(25);
  });

  it("stops where it is told to, with no result", async () => {
    const done: number[] = [];
    const result = await runSlices(slow(100, TURN + 5, done), { progress: () => undefined, cancelled: () => done.length >= 2 });
    expect(result).toBeUndefined();
    expect(done).toEqual([1, 2]);
  });
});
