import { examine } from "../../src/appraisal/examine";
import type { Run } from "../../src/appraisal/run";
import { atOnce } from "../../src/core/slices";
import { recordedAppraisal } from "../../src/finals/recorded";
import { textsFor } from "../../src/messages";
import { appraise } from "../../src/rules/appraise";
import { median, processorTime, secondsSince } from "./processorTime";
import { parse, snapshotOf, type Work } from "./work";

/** Processor time as multiples of parsing the same cells from JSON, and the most memory the process ever held. */
export interface EngineFigures {
  readonly read: number;
  readonly evaluate: number;
  readonly plan: number;
  readonly all: number;
  readonly mb: number;
  /** Seconds of the processor that parsing takes: what the multiples are of. */
  readonly floor: number;
}

const MOST_ROUNDS = 11;
const BUDGET_SECONDS = 30;
const NOW = new Date(2027, 6, 1);
const TEXTS = textsFor("zh-CN");

/**
 * The medians of as many rounds as the budget allows; of one if that is already more.
 * @param small of the same kind, and small: what comes of it stays till the end
 */
export function measureEngine(work: Work, people: number, small: Work): EngineFigures {
  staying = allOf(small);
  const rounds: ReturnType<typeof measureRound>[] = [];
  const before = process.cpuUsage();
  do rounds.push(measureRound(work, people));
  while (rounds.length < MOST_ROUNDS && (secondsSince(before) / rounds.length) * (rounds.length + 1) < BUDGET_SECONDS);
  const floor = median(rounds.map((round) => round.floor));
  const [read, evaluate, all] = [median(rounds.map((round) => round.read)), median(rounds.map((round) => round.evaluate)), median(rounds.map((round) => round.all))];
  mustStay(staying);
  return { read: read / floor, evaluate: evaluate / floor, plan: (all - read - evaluate) / floor, all: all / floor, mb: process.resourceUsage().maxRSS / 1024, floor };
}

/**
 * The add-in keeps what it read last. With the last object of a shape V8 lets go of the code that was made for it, and a
 * round after nothing at all is left would compile everything once more: half of what it took.
 */
let staying: unknown;

function allOf(work: Work): unknown {
  const snapshot = snapshotOf(work, parse(work.payload));
  const { program, reading } = examine(snapshot, TEXTS);
  return [reading, program && appraise(program, reading.tables), atOnce(recordedAppraisal(snapshot, NOW, TEXTS))];
}

/**
 * 一键考核 is one function, with reading and evaluating inside; planning is what it takes beyond these two.
 * Each gets cells of its own, so that nothing remembered of them is of use twice, and lets go of them before the next.
 */
function measureRound(work: Work, people: number): Record<"floor" | "read" | "evaluate" | "all", number> {
  return { floor: processorTime(() => parse(work.payload)).seconds, ...measureParts(work), all: measureAll(work, people) };
}

function measureParts(work: Work): Record<"read" | "evaluate", number> {
  const snapshot = snapshotOf(work, parse(work.payload));
  const read = processorTime(() => examine(snapshot, TEXTS));
  const { program, reading } = read.result;
  if (program === undefined) throw new Error("the scheme is not read");
  return { read: read.seconds, evaluate: processorTime(() => appraise(program, reading.tables)).seconds };
}

function measureAll(work: Work, people: number): number {
  const snapshot = snapshotOf(work, parse(work.payload));
  const { seconds, result } = processorTime(() => atOnce(recordedAppraisal(snapshot, NOW, TEXTS)));
  mustBeDone(result, people);
  return seconds;
}

/** What is asked for at the end has been there till then. */
function mustStay(kept: unknown): void {
  if (kept === undefined) throw new Error("nothing was kept");
}

/** Work that is left undone is quick: everybody has a row, and no figure is missing. */
function mustBeDone({ plan, outcome, message }: Run, people: number): void {
  const rows = plan.sheets.find(({ role }) => role === "results")?.rows ?? [];
  if (outcome !== "done" || rows.length !== people || rows.some((row) => row.includes("缺"))) throw new Error(`not everything was appraised: ${message}`);
}
