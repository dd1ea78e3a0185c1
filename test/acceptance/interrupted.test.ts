import type { Fault } from "../../workbench/host";
import type { Request, Response } from "../../workbench/wire/protocol";
import { smallWorkbook } from "../support/smallWorkbook";
import { differingParts } from "./sameWorkbook";
import { openSession, type Session } from "./session";

const WRITES = new Set([3, 4]); // methods and property settings: what changes the workbook

/** Where the host is to fail: in which sync, and after how many of its actions; Infinity = all were applied. */
interface Point {
  readonly sync: number;
  readonly actions: number;
}

/** A host that fails at a chosen point once it is armed, and counts what it could have failed at. */
class BrokenHost {
  private armed: Point | undefined;
  private sync = 0;
  readonly seen: { actions: readonly number[] }[] = [];

  readonly fault: Fault = (next) => async (request) => {
    this.sync++;
    this.seen.push({ actions: request.Actions.flatMap(({ ActionType }, index) => (WRITES.has(ActionType) ? [index] : [])) });
    const point = this.armed;
    if (point?.sync !== this.sync) return next(request);
    this.armed = undefined;
    await next(cutOff(request, point.actions));
    return FAILURE;
  };

  arm(point: Point | undefined): void {
    this.armed = point;
    this.sync = 0;
    this.seen.length = 0;
  }
}

const cutOff = (request: Request, actions: number): Request => ({ ...request, Actions: request.Actions.slice(0, actions) });

const FAILURE: Response = {
  Results: [],
  TraceIds: [],
  Error: { Code: "GeneralException", Message: "There was an internal error.", Location: "", ActionIndex: 0, HttpStatusCode: 500 },
};

const host = new BrokenHost();
let session: Session;

beforeAll(async () => {
  session = await openSession(smallWorkbook(), { faults: [host.fault] });
});

afterAll(() => session.close());

/** A ribbon button, or the choice of the scheme in the pane. */
const perform = (command: string): Promise<void> => (command === "Choose" ? session.choose("S1A") : session.client.press(command));

/** Every point at which a command could fail: before each sync, after each writing action, after the sync. */
async function pointsOf(command: string): Promise<Point[]> {
  host.arm(undefined);
  await perform(command);
  return host.seen.flatMap(({ actions }, index) => {
    const sync = index + 1;
    return [{ sync, actions: 0 }, ...actions.map((action) => ({ sync, actions: action + 1 })), { sync, actions: Number.POSITIVE_INFINITY }];
  });
}

async function failAt(point: Point, command: string): Promise<void> {
  host.arm(point);
  await perform(command);
  host.arm(undefined);
}

const same = (parts: ReadonlyMap<string, string>): boolean => differingParts(parts, session.parts()).length === 0;

/** Presses a command that fails at each point in turn; each time the next presses must lead to a clean state. */
async function breakEverywhere(command: string): Promise<number> {
  const before = session.parts();
  const points = await pointsOf(command);
  const after = session.parts();
  await session.client.press("Undo");
  expect(differingParts(before, session.parts())).toEqual([]);

  for (const [index, point] of points.entries()) {
    await failAt(point, command);
    // Alternately the clerk tries again, or takes back what there is. What had been completed is not done twice.
    if (index % 2 === 0 && !same(after)) {
      await perform(command);
      expect({ point, differs: differingParts(after, session.parts()) }).toEqual({ point, differs: [] });
    }
    if (!same(before)) await session.client.press("Undo");
    expect({ point, differs: differingParts(before, session.parts()) }).toEqual({ point, differs: [] });
  }
  return points.length;
}

describe("Choosing a scheme, cut off wherever it can be", () => {
  it("is done again or taken back by the next press", async () => {
    console.log(`Choose: ${await breakEverywhere("Choose")} points of failure`);
    await session.choose("S1A");
    await session.set("奖金总额", "1000");
  }, 600_000);
});

describe.each(["Appraise", "CheckData"])("%s, cut off wherever it can be", (command) => {
  it("is done again or taken back by the next press, and the workbook equals the original part by part", async () => {
    console.log(`${command}: ${await breakEverywhere(command)} points of failure`);
  }, 600_000);

  it("and so is a second run over the results of the first", async () => {
    await session.client.press(command);
    console.log(`${command} again: ${await breakEverywhere(command)} points of failure`);
    await session.client.press("Undo");
  }, 600_000);
});

describe("Undo, cut off wherever it can be", () => {
  it("is completed by the next press", async () => {
    const before = session.parts();
    await session.client.press("Appraise");
    const points = await pointsOf("Undo");
    expect(differingParts(before, session.parts())).toEqual([]);
    for (const point of points) {
      await session.client.press("Appraise");
      await failAt(point, "Undo");
      if (!same(before)) await session.client.press("Undo");
      expect({ point, differs: differingParts(before, session.parts()) }).toEqual({ point, differs: [] });
    }
    console.log(`Undo: ${points.length} points of failure`);
  }, 600_000);
});
