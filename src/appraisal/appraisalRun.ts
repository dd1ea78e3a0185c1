import { appraise, appraiseInSlices, type Appraisal } from "../rules/appraise";
import { compileAll, type Program } from "../rules/compile";
import { openSettings } from "../rules/computable";
import { mechanisms } from "../rules/mechanisms";
import { atOnce, type Slices } from "../core/slices";
import type { Texts } from "../messages";
import { builtInSchemes, type BuiltInId } from "../schemes";
import { decode, type DecodedSchemes } from "../schemes/codec";
import { readSheets, type Reading } from "../sheets";
import { schemeSigns } from "./schemeSigns";
import { inputFlags } from "./flags";
import { inputSheetPlans } from "../newsheets/inputSheets";
import { ledgerPlan } from "./ledger";
import { isInputRole, resultRole, sheetNameOf, type Plan } from "../plan/plan";
import { appraisalProblems, problemsPlan, schemeProblems, sheetProblems, type ListedProblem } from "./problemList";
import { proofPlan } from "./proof";
import type { Basis } from "../finals/shownBasis";
import { resultPlans } from "./results";
import { schemePlan } from "./schemeSheet";
import { ownName, type Snapshot } from "../plan/snapshot";
import { summaryOf, type Summary } from "./summary";

/** What a press of a button is going to write, and what to tell the user. */
export interface Run {
  readonly plan: Plan;
  readonly message: string;
  readonly outcome: "done" | "refused";
  /** After an appraisal. */
  readonly summary?: Summary;
  /** What it was computed from and came to: what 考核记录 notes. */
  readonly basis?: Basis;
}

/** 检查数据: reads everything, writes only 问题清单. */
export function checkRun(snapshot: Snapshot, texts: Texts): Run {
  const { program, reading, problems } = examine(snapshot, texts);
  const message = texts(problems.length === 0 ? "run.checkedClean" : "run.checked", counts(problems));
  const appraisal = program?.problems.length === 0 ? appraise(program, reading.tables) : undefined;
  const flags = inputFlags(reading.problems, appraisal);
  return { plan: { sheets: [problemsPlan(problems, texts)], flags }, message, outcome: "done" };
}

/** 一键考核: 考核结果 and 问题清单. With a mistake in the scheme nothing is computed: a wrong figure is worse than none. */
export const appraisalRun = (snapshot: Snapshot, texts: Texts): Run => atOnce(appraisalInSlices(snapshot, texts));

/** The same, with pauses. */
export function* appraisalInSlices(snapshot: Snapshot, texts: Texts): Slices<Run> {
  const { decoded, program, reading, problems } = examine(snapshot, texts);
  if (decoded === undefined) return refused(texts("run.noScheme"));
  if (program === undefined) return refused(unreadable(decoded, ownName(snapshot, "scheme"), texts));
  if (program.problems.length > 0) {
    const params = { sheet: ownName(snapshot, "scheme"), count: String(program.problems.length) };
    return refused(texts("run.schemeWrong", params), { sheets: [problemsPlan(problems, texts)] });
  }
  const appraisal = yield* appraiseInSlices(program, reading.tables);
  if ([appraisal, ...appraisal.others].every(({ people }) => people.length === 0)) return refused(texts("run.nobody"), { sheets: [problemsPlan(problems, texts)] });
  const listed = [...problems, ...appraisalProblems(appraisal, ({ sheet }) => ownName(snapshot, resultRole(sheet)), texts)];
  const names = { schemeSheet: ownName(snapshot, "scheme"), resultsSheet: ownName(snapshot, resultRole(appraisal.sheet)) };
  const insiders = { ...appraisal, people: appraisal.people.filter(({ subject }) => subject.outside !== true) };
  // The proof joins everything to the roster's names and classes: there is none for lists of other subjects.
  const provable = resultRole(appraisal.sheet) === "results";
  const proof = provable && snapshot.canProve ? [proofPlan({ appraisal: insiders, resultRows: appraisal.people.length, program, findings: reading.findings, tables: reading.tables, place: decoded.place, ...names }, texts)] : [];
  return {
    plan: {
      sheets: [...resultPlans(appraisal, texts), ...ledgerPlan(appraisal, texts), ...proof, problemsPlan(listed, texts)],
      flags: inputFlags(reading.problems, appraisal),
    },
    message: [summary(appraisal, names.resultsSheet, problems, texts), ...(snapshot.canProve || !provable ? [] : [texts("run.withoutProof")])].join(" "),
    outcome: "done",
    summary: summaryOf(appraisal, program, listed.length),
    basis: { schemes: decoded.schemes, program, tables: reading.tables, appraisal },
  };
}

/** Adds a regulation to those on the sheet 考核方案; what stands there stays as it was typed. */
export function schemeRun(snapshot: Snapshot, id: BuiltInId, texts: Texts): Run {
  const decoded = decodeScheme(snapshot);
  const schemes = decoded?.schemes ?? [];
  if (decoded && decoded.missingHeadings.length > 0) return refused(unreadable(decoded, ownName(snapshot, "scheme"), texts));
  if (schemes.some((scheme) => scheme.id === id)) return refused(texts("scheme.present", { id }));
  return { plan: { sheets: [schemePlan([...schemes, builtInSchemes[id]], texts)] }, message: texts("run.schemeAdded", { id }), outcome: "done" };
}

/** 新建考核表: the sheets that the schemes need and the workbook does not have. */
export function newSheetsRun(snapshot: Snapshot, withSamples: boolean, texts: Texts): Run {
  const { decoded, program, reading } = examine(snapshot, texts);
  if (decoded === undefined) return refused(texts("run.noScheme"));
  if (program === undefined) return refused(unreadable(decoded, ownName(snapshot, "scheme"), texts));
  const sheets = inputSheetPlans(program.wanted, new Set(reading.tables.map(({ name }) => name)), withSamples, texts);
  if (sheets.length === 0) return refused(texts("run.noSheetsNeeded"));
  const names = sheets.map(({ role }) => sheetNameOf(role)).join("、");
  return { plan: { sheets }, message: texts("run.sheetsMade", { count: String(sheets.length), sheets: names }), outcome: "done" };
}

export const refused = (message: string, plan: Plan = { sheets: [] }): Run => ({ plan, message, outcome: "refused" });

/** Why a sheet 考核方案 is there and yet no scheme: its headings, or nothing on it. */
export function unreadable({ missingHeadings }: DecodedSchemes, sheet: string, texts: Texts): string {
  if (missingHeadings.length > 0) return texts("run.schemeHeadings", { sheet, headings: missingHeadings.join("、") });
  return texts("run.schemeEmpty", { sheet });
}

interface Examination {
  /** undefined: the workbook has no sheet 考核方案. */
  readonly decoded: DecodedSchemes | undefined;
  readonly program: Program | undefined;
  readonly reading: Reading;
  /** Those of the scheme's own sheet. */
  readonly ofScheme: readonly ListedProblem[];
  /** All of them. */
  readonly problems: readonly ListedProblem[];
}

/** Reads scheme and sheets: what both commands and the pane begin with. */
export function examine(snapshot: Snapshot, texts: Texts): Examination {
  const decoded = decodeScheme(snapshot);
  const program = decoded && decoded.schemes.length > 0 ? compileAll(decoded.schemes, mechanisms) : undefined;
  const own = new Set([...snapshot.own].flatMap(([role, sheet]) => (isInputRole(role) ? [] : [sheet])));
  const sheets = snapshot.sheets.map((sheet) => (own.has(sheet.name) ? { ...sheet, ours: true } : sheet));
  const { assignments = [] } = snapshot;
  const reading = readSheets(sheets, { wanted: program?.wanted ?? [], assignments, signs: program ? schemeSigns(program) : new Map() });
  const ofScheme =
    decoded && program ? schemeProblems(program.problems, openSettings(program, reading.tables), decoded.place, ownName(snapshot, "scheme"), texts) : [];
  return { decoded, program, reading, ofScheme, problems: [...ofScheme, ...sheetProblems(reading.problems, texts)] };
}

function decodeScheme(snapshot: Snapshot): DecodedSchemes | undefined {
  const sheet = snapshot.sheets.find(({ name }) => name === ownName(snapshot, "scheme"));
  return sheet && decode(sheet.values, { row: sheet.row, column: sheet.column });
}

function counts(problems: readonly ListedProblem[]): Record<string, string> {
  const count = (level: ListedProblem["level"]): string => String(problems.filter((problem) => problem.level === level).length);
  return { errors: count("error"), warnings: count("warning"), notices: count("notice") };
}

function summary(appraisal: Appraisal, sheet: string, problems: readonly ListedProblem[], texts: Texts): string {
  return texts("run.appraised", { sheet, people: String(appraisal.people.filter(({ subject }) => subject.outside !== true).length), scheme: appraisal.schemes.join("、"), ...counts(problems) });
}
