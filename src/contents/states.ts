import { MISSING_TEXT } from "../core/value";
import type { Texts } from "../messages";
import { IN_EVERY_LANGUAGE, type RecognisedCode } from "../messages/recognised";
import { outdatedPapers } from "../papers/outdatedPapers";
import { REGULATION_PAPER, isReportRole, type OwnRole } from "../plan/ownSheets";
import type { Snapshot } from "../plan/snapshot";
import type { SheetData } from "../sheets";

/** How a sheet stands, in the words of 目录. */
export type State = "current" | "missing" | "pending" | "outdated" | "final" | "todo" | "kept";

/** What is known when 目录 is written. */
export interface Circumstances {
  /** The workbook as it is afterwards. */
  readonly after: Snapshot;
  readonly written: ReadonlySet<OwnRole>;
  /** Whether all results were made anew: then those that were not are of no use any more. */
  readonly appraised: boolean;
  /** Whether papers show final periods only; undefined where nobody has looked. */
  readonly papersFinal: boolean | undefined;
  /** What 目录 said of the sheet so far. */
  readonly before: (sheet: string) => State | undefined;
}

/** Added to, never made anew. */
const KEPT: ReadonlySet<OwnRole> = new Set<OwnRole>(["scheme", "answers", "reportSettings", "records", "finals"]);

/** What the results say of what is not decided yet. */
const UNDECIDED: readonly string[] = ["待核", "待定", "待补材料"];

/** How each of our sheets stands after a command. What was typed since, only the next one sees. */
export function statesIn({ after, written, appraised, papersFinal, before }: Circumstances, texts: Texts): (role: OwnRole, data: SheetData | undefined) => State {
  const unfit = new Set(outdatedPapers(after, texts));
  const contents = (data: SheetData | undefined): State => (data === undefined || holds(data, (cell) => cell === MISSING_TEXT) ? "missing" : holds(data, isUndecided) ? "pending" : "current");
  return (role, data) => {
    if (KEPT.has(role)) return "kept";
    if (role === "problems") return data !== undefined && data.values.length > 1 ? "todo" : "current";
    const name = data?.name ?? "";
    if (isReportRole(role)) {
      if (unfit.has(name)) return "outdated";
      // Its words are the regulation's: 缺 and 待核 in them are about nobody.
      if (role === REGULATION_PAPER) return "current";
      return (papersFinal ?? before(name) === "final") ? "final" : contents(data);
    }
    const outdated = !written.has(role) && (appraised || before(name) === "outdated" || changedSince(after, role));
    return outdated ? "outdated" : role === "proof" ? "current" : contents(data);
  };
}

const holds = ({ values }: SheetData, isIt: (cell: string) => boolean): boolean => values.some((row) => row.some((cell) => typeof cell === "string" && isIt(cell)));

/** 核算 says so of 考核结果. Whoever appraised may have had Office in the other language. */
function changedSince({ own, sheets }: Snapshot, role: OwnRole): boolean {
  if (role !== "results" && role !== "proof") return false;
  const proof = sheets.find(({ name }) => name === own.get("proof"));
  return proof !== undefined && holds(proof, (cell) => CHANGED.has(cell));
}

/** A case under review, and what waits for it, as 提示 says it; papers have wide punctuation. */
const PENDING_SAID: readonly string[] = IN_EVERY_LANGUAGE.flatMap((texts) => [...texts("note.vetoPending", { cases: "\n" }).split("\n", 1), texts("note.heldForPending"), texts("note.openForPending")]);

const isUndecided = (cell: string): boolean => UNDECIDED.some((word) => cell.startsWith(word)) || PENDING_SAID.some((words) => cell.normalize("NFKC").includes(words.normalize("NFKC")));

const CHANGED: ReadonlySet<string> = new Set(IN_EVERY_LANGUAGE.map((texts) => texts("proof.changed")));

const WORDS = {
  current: "contents.current",
  missing: "contents.missing",
  pending: "contents.pending",
  outdated: "contents.outdated",
  final: "contents.final",
  todo: "contents.todo",
  kept: "contents.kept",
} as const satisfies Readonly<Record<State, RecognisedCode>>;

export const stateWords = (state: State, texts: Texts): string => texts(WORDS[state]);

/** The state that these words say, in whichever language. */
export const stateIn = (words: string): State | undefined => (Object.keys(WORDS) as readonly State[]).find((state) => IN_EVERY_LANGUAGE.some((texts) => texts(WORDS[state]) === words));
