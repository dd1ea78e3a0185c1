import { examine, unreadable, type Examination } from "../appraisal/examine";
import { problemGroups, type ProblemGroup } from "../appraisal/problemGroups";
import type { ProblemCounts } from "../appraisal/countWords";
import { listedCounts } from "../appraisal/problemCounts";
import { sheetProblems, type ListedProblem } from "../appraisal/problemList";
import { neededProblems } from "../appraisal/problemsOfSheets";
import { repairsOf } from "../appraisal/repairs";
import { atOnce, type Slices } from "../core/slices";
import type { Texts } from "../messages";
import { absentRegisters } from "../newsheets/registers";
import { outdatedPapers } from "../papers/outdatedPapers";
import { REGULATION_PAPER } from "../plan/ownSheets";
import type { OwnRole } from "../plan/ownSheets";
import { ownName, type Snapshot } from "../plan/snapshot";
import { openSettings } from "../rules/openSettings";
import { mechanisms } from "../rules/mechanisms";
import { resultTable } from "../rules/mechanisms/resultTable";
import type { Program } from "../rules/program";
import { ruleId, type SettingRow, settingPathOfCase } from "../rules/scheme";
import { openingOf, possibleTables, tableNamed, type OpeningRow, type Problem, type ProblemCode, type ReadFinding, type SheetFinding, type UnreadFinding, type UnreadReason, type WantedTable } from "../sheets";
import { appraisedLook, type Appraised } from "./appraised";
import type { Seen } from "./changes";
import { directionQuestions, type DirectionQuestion } from "./directionQuestions";
import { MISSING, openProposals, type OpenProposal } from "./openProposals";
import { repeatQuestions, type RepeatQuestion } from "./repeatQuestions";

/** What the pane shows of a workbook before anything is computed. */
export interface Overview {
  readonly scheme: SchemeState;
  readonly asked: readonly AskedSetting[];
  /** The sheets that are read, each as the table it was taken for. */
  readonly recognised: readonly ReadFinding[];
  /** The school's sheets that are not. */
  readonly unrecognised: readonly UnrecognisedSheet[];
  /** Tables the scheme refers to and no sheet holds. */
  readonly absent: readonly { readonly table: string; readonly columns: string }[];
  /** Tables that only further sheets of results read and no sheet holds: 新建考核表 makes those that are chosen. */
  readonly registers: readonly string[];
  /** Columns that the schemes want and no sheet of their table has, each with the sheet where one may be it. */
  readonly missing: readonly MissingColumn[];
  readonly problems: readonly ListedProblem[];
  /** How many rows 问题清单 has; undefined where there is no such sheet. */
  readonly listed: ProblemCounts | undefined;
  /** The same by kind, with what can safely be corrected, but for what stands in a place of its own. */
  readonly groups: readonly ProblemGroup[];
  /** Columns of deductions of which the clerk has to say what a positive number means. */
  readonly questions: readonly DirectionQuestion[];
  /** Rows of registers that are alike in everything, of which the clerk has to say how often they count. */
  readonly repeats: readonly RepeatQuestion[];
  /** What sheets, columns and words seem to mean, until somebody has confirmed it. */
  readonly proposals: readonly OpenProposal[];
  /** undefined before the first appraisal. */
  readonly appraised: Appraised | undefined;
  /** Papers made of other data or by another scheme than the last appraisal, or than there are now. */
  readonly outdatedReports: readonly string[];
  /** What our own sheets are called now. */
  readonly own: ReadonlyMap<OwnRole, string>;
}

export interface MissingColumn {
  readonly kind: ProblemCode;
  readonly column: string;
  readonly finding: ReadFinding;
}

export type SchemeState =
  | { readonly kind: "none" }
  | { readonly kind: "present"; readonly sheet: string; readonly ids: readonly string[]; readonly fault: string | undefined; /** Or lists only, to which rules are to be added. */ readonly hasRules: boolean };

/** A setting that only the school can fill in. */
export interface AskedSetting {
  /** S1A/学年奖/奖金总额: finds the row again, wherever it has been moved to meanwhile. */
  readonly path: string;
  readonly row: Pick<SettingRow, "rule" | "setting" | "key" | "applies" | "unit" | "clause" | "words" | "note">;
  /** The few words that can stand there; none where anything else can. */
  readonly choices: readonly string[];
}

export interface UnrecognisedSheet extends UnreadFinding {
  readonly reason: Exclude<UnreadReason, "ours" | "scheme">;
  /** Its first rows, one of which may hold the headings. */
  readonly opening: readonly OpeningRow[];
  /** What it can be assigned to, the likeliest first. */
  readonly tables: readonly string[];
}

/** An overview, with what the next one has to know of this. */
export interface Looked {
  readonly overview: Overview;
  readonly seen: Seen | undefined;
}

/** Looks the workbook over for the first time. */
export const overviewOf = (snapshot: Snapshot, texts: Texts): Overview => atOnce(overviewInSlices(snapshot, undefined, new Date(), texts)).overview;

/** Looks the workbook over as 检查数据 does, and says what there is, and what has changed since it was appraised. */
export function* overviewInSlices(snapshot: Snapshot, seenBefore: Seen | undefined, now: Date, texts: Texts, examined: Examination = examine(snapshot, texts)): Slices<Looked> {
  const { appraised, seen } = yield* appraisedLook(snapshot, examined, seenBefore, now, texts);
  return { overview: overviewWith(snapshot, examined, yield* neededProblems(examined, texts), appraised, texts), seen };
}

/** The few words that can stand there; none where anything else can. */
function choicesFor(row: SettingRow, program: Program | undefined): readonly string[] {
  const mechanism = mechanisms.get(program?.rules.get(ruleId(row.scheme, row.rule))?.mechanism ?? "");
  const spec = Object.values(mechanism?.slots ?? {}).find(({ title }) => title === row.setting);
  return spec?.type.slot === "choice" ? (spec.type.choices ?? []) : [];
}

function overviewWith(snapshot: Snapshot, { decoded, program, reading, ofScheme }: Examination, needed: readonly Problem[], appraised: Appraised | undefined, texts: Texts): Overview {
  const recognised = reading.findings.filter((finding) => finding.kind === "read").filter(({ table }) => !tableNamed(table).ofPapers);
  const sheet = ownName(snapshot, "scheme");
  const ids = decoded?.schemes.map(({ id }) => id) ?? [];
  return {
    scheme: decoded ? { kind: "present", sheet, ids, fault: program ? undefined : unreadable(decoded, sheet, texts), hasRules: program === undefined || [...program.rules.values()].some(({ mechanism }) => mechanism !== resultTable.name) } : { kind: "none" },
    asked: (program ? openSettings(program, reading.tables) : []).map((row) => ({ path: settingPathOfCase(row), row, choices: choicesFor(row, program) })),
    recognised,
    unrecognised: reading.findings.flatMap((finding) => unrecognised(finding, snapshot, program?.wanted ?? [])),
    absent: reading.problems.flatMap(({ code, params }) =>
      ABSENT.has(code) ? [{ table: params["table"] ?? "", columns: params["columns"] ?? "" }] : [],
    ),
    registers: program ? absentRegisters(program.wanted, new Set(reading.tables.map(({ name }) => name))) : [],
    missing: reading.problems.flatMap(({ code, sheet: name, params }) => {
      const finding = recognised.find((one) => one.sheet === name);
      return MISSING.has(code) && finding !== undefined ? [{ kind: code, column: params["column"] ?? "", finding }] : [];
    }),
    problems: [...ofScheme, ...sheetProblems(needed, texts)],
    listed: listedCounts(snapshot),
    groups: problemGroups(ofScheme, needed.filter(({ code }) => !SHOWN_APART.has(code)), repairsOf(snapshot.sheets, reading), texts),
    questions: directionQuestions(recognised),
    repeats: repeatQuestions(reading.problems, recognised, snapshot.sheets),
    proposals: openProposals(reading, snapshot.sheets, program?.wanted ?? []),
    appraised,
    outdatedReports: [...new Set([...outdatedPapers(snapshot, texts).filter((name) => name !== snapshot.own.get(REGULATION_PAPER)), ...(appraised?.outdated?.reports ?? [])])],
    own: snapshot.own,
  };
}

/** What the result waits for; a register that counts as empty where it is not kept is none. */
const ABSENT: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["tableNotFound", "tableNotFoundPending"]);

/** What the pane has a place of its own for: tables that no sheet holds, and readings that wait to be confirmed. */
const SHOWN_APART: ReadonlySet<ProblemCode> = new Set<ProblemCode>([...ABSENT, "proposalOpen"]);

function unrecognised(finding: SheetFinding, { sheets }: Snapshot, wanted: readonly WantedTable[]): readonly UnrecognisedSheet[] {
  if (finding.kind === "read" || finding.reason === "ours" || finding.reason === "scheme") return [];
  const data = sheets.find(({ name }) => name === finding.sheet);
  const opening = data === undefined ? [] : openingOf(data);
  return [{ ...finding, reason: finding.reason, opening, tables: possibleTables(opening, wanted) }];
}
