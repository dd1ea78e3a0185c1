import { PROFILES, withoutCustomFunctions, type Fault, type Profile } from "../../../workbench/host";
import type { Request, Response } from "../../../workbench/wire/protocol";
import { smallWorkbook } from "../../support/smallWorkbook";
import { differingParts } from "../sameWorkbook";
import { openSession, type Session, type SessionOptions } from "../session";

/** What changes the workbook: settings of properties, and methods other than the client library's own. */
const isWrite = ({ ActionType, Name }: Request["Actions"][number]): boolean => ActionType === 4 || (ActionType === 3 && !Name.startsWith("_"));

type Kind = "reading" | "writing";
export const kindOf = (request: Request): Kind => (request.Actions.some(isWrite) ? "writing" : "reading");

/** Where the host is to fail: in which of the reading or writing syncs, and after how many of its actions; Infinity = all were applied. */
interface Point {
  readonly kind: Kind;
  readonly nth: number;
  readonly actions: number;
}

/** A host that fails at a chosen point once it is armed, and knows what it could have failed at and whether it did. */
class BrokenHost {
  private armed: Point | undefined;
  private counts = { reading: 0, writing: 0 };
  readonly seen: Point[] = [];

  readonly fault: Fault = (next) => async (request) => {
    const kind = kindOf(request);
    const nth = ++this.counts[kind];
    const writes = request.Actions.flatMap((action, index) => (isWrite(action) ? [index + 1] : []));
    for (const actions of new Set([0, ...writes, Number.POSITIVE_INFINITY])) this.seen.push({ kind, nth, actions });
    const point = this.armed;
    if (point?.kind !== kind || point.nth !== nth) return next(request);
    this.armed = undefined;
    await next(cutOff(request, point.actions));
    return FAILURE;
  };

  arm(point: Point | undefined): void {
    this.armed = point;
    this.counts = { reading: 0, writing: 0 };
    this.seen.length = 0;
  }

  get hasFailed(): boolean {
    return this.armed === undefined;
  }
}

const cutOff = (request: Request, actions: number): Request => ({ ...request, Actions: request.Actions.slice(0, actions) });

const FAILURE: Response = {
  Results: [],
  TraceIds: [],
  Error: { Code: "GeneralException", Message: "There was an internal error.", Location: "", ActionIndex: 0, HttpStatusCode: 500 },
};

/** Without custom functions a press needs no waiting for them. */
export const PLAIN = withoutCustomFunctions(PROFILES.excel365);

/**
 * Of the points every third is taken, of those with custom functions every seventh, beginning at one that is drawn for each run,
 * so that no point is left out for long: each costs two or three presses. `npm run fuzz -- interrupted` takes all.
 */
const STRIDES = process.env["INTERRUPTED"] === "everywhere" ? { plain: 1, proof: 1 } : { plain: 3, proof: 7 };
const begin = Number(process.env["INTERRUPTED_BEGIN"] ?? Date.now() % (STRIDES.plain * STRIDES.proof));
if (STRIDES.plain > 1) process.stderr.write(`interrupted: points from ${begin} on (again: INTERRUPTED_BEGIN=${begin})\n`);

export interface BrokenSession {
  readonly session: Session;
  /** Presses a command that fails at each point in turn; each time the next presses must lead to a clean state. Gives how many points there are. */
  readonly breakEverywhere: (command: string) => Promise<number>;
  /** The same for 撤回 itself, of this command. */
  readonly breakUndo: (command: string) => Promise<number>;
}

/** 考核记录 notes the minute: a press that is done again must note the same one. Timers go on. */
function stopClock({ client }: Session): void {
  const page = client.window as unknown as { Date: DateConstructor };
  const noon = new page.Date(2026, 10, 24, 12).getTime();
  page.Date = new Proxy(page.Date, { construct: (target, parts) => Reflect.construct(target, parts.length === 0 ? [noon] : parts) as Date });
}

/** The small workbook, or another, in a host that can be made to fail. */
export async function openBroken(profile: Profile = PLAIN, addin: Pick<SessionOptions, "dist" | "manifest"> = {}, bytes = smallWorkbook()): Promise<BrokenSession> {
  const host = new BrokenHost();
  const session = await openSession(bytes, { faults: [host.fault], profile, ...addin });
  stopClock(session);
  const stride = profile.customFunctions ? STRIDES.proof : STRIDES.plain;

  /** A ribbon button, or the choice of the scheme in the pane. */
  const perform = (command: string): Promise<void> => (command === "Choose" ? session.choose("S1A") : session.client.press(command));

  /** Every point at which a command could fail: before each sync, after each writing action, after the sync. */
  async function pointsOf(command: string): Promise<Point[]> {
    host.arm(undefined);
    await perform(command);
    return [...host.seen];
  }

  /** Of the points of a command those that this run takes. */
  const drawn = (points: readonly Point[]): readonly Point[] => points.filter((_, index) => index % stride === begin % stride);

  /** What the workbook would be saved with after this: saving costs about as much as a press, so every state is saved once. */
  async function partsAfter(act: () => Promise<void>): Promise<ReadonlyMap<string, string>> {
    await act();
    return session.parts();
  }

  async function failAt(point: Point, command: string): Promise<ReadonlyMap<string, string>> {
    host.arm(point);
    await perform(command);
    // A point that was not reached proves nothing.
    expect({ point, reached: host.hasFailed }).toEqual({ point, reached: true });
    host.arm(undefined);
    return session.parts();
  }

  /** What is not as it was before is taken back by one press. */
  async function expectUndone(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>, point: Point): Promise<void> {
    const rest = differingParts(before, now).length === 0 ? now : await partsAfter(() => session.client.press("Undo"));
    expect({ point, differs: differingParts(before, rest) }).toEqual({ point, differs: [] });
  }

  return {
    session,
    async breakEverywhere(command) {
      const before = session.parts();
      const once = await pointsOf(command);
      const after = session.parts();
      await session.client.press("Undo");
      expect(differingParts(before, session.parts())).toEqual([]);
      const points = inBoth(once, await pointsOf(command));
      await session.client.press("Undo");

      for (const [index, point] of drawn(points).entries()) {
        let now = await failAt(point, command);
        // Alternately the clerk tries again, or takes back what there is. What had been completed is not done twice.
        if ((index + begin) % 2 === 0 && differingParts(after, now).length > 0) {
          now = await partsAfter(() => perform(command));
          expect({ point, differs: differingParts(after, now) }).toEqual({ point, differs: [] });
        }
        await expectUndone(before, now, point);
      }
      return points.length;
    },
    async breakUndo(command) {
      const before = session.parts();
      await perform(command);
      const once = await pointsOf("Undo");
      expect(differingParts(before, session.parts())).toEqual([]);
      await perform(command);
      const points = inBoth(once, await pointsOf("Undo"));
      for (const point of drawn(points)) {
        await perform(command);
        await expectUndone(before, await failAt(point, "Undo"), point);
      }
      return points.length;
    },
  };
}

/** The points of a command that it has every time: on a busy machine the pane's own reading may come amidst it. */
const inBoth = (one: readonly Point[], other: readonly Point[]): readonly Point[] => {
  const names = new Set(other.map((point) => JSON.stringify(point)));
  return one.filter((point) => names.has(JSON.stringify(point)));
};

/** A button of the ribbon, cut off wherever it can be: the first run, or a second one over what the first wrote. */
export function itIsInterrupted(command: string, run: "first" | "second"): void {
  it(`${command}, ${run} run, cut off wherever it can be, is done again or taken back by the next press, and the workbook equals the original part by part`, async () => {
    const { session, breakEverywhere } = await openBroken();
    await session.choose("S1A");
    await session.set("奖金总额", "1000");
    if (run === "second") await session.client.press(command);
    console.log(`${command}, ${run} run: ${await breakEverywhere(command)} points of failure`);
    session.close();
  });
}
