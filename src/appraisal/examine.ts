import type { Texts } from "../messages";
import { isInputRole } from "../plan/ownSheets";
import { ownName, ownSheetOf, type Snapshot } from "../plan/snapshot";
import { compileAll } from "../rules/compile";
import { openSettings } from "../rules/openSettings";
import { deputiesPaid } from "../rules/deputiesPaid";
import { deductionsAsScores } from "../rules/deductionsAsScores";
import { mechanisms } from "../rules/mechanisms";
import { missingRegisters, type MissingRegister } from "../rules/missingRegisters";
import { mixedPeriods } from "../rules/mixedPeriods";
import type { Program, SchemeProblem } from "../rules/program";
import { unmatchedWords } from "../rules/unmatchedWords";
import { decode, type DecodedSchemes } from "../schemes/codec";
import { placeAnswers, problemOfWorkbook, readSheets, type Problem, type Reading, type ReadingOptions } from "../sheets";
import { withoutExplainedTotals } from "./explainedTotals";
import { sheetProblems, type ListedProblem } from "./problemList";
import { schemeOptions } from "./schemeOptions";
import { schemeProblems } from "./schemeProblems";
import { timesUnsaid } from "./timesUnsaid";

/** Why a sheet 考核方案 is there and yet no scheme: its headings, or nothing on it. */
export function unreadable({ missingHeadings }: DecodedSchemes, sheet: string, texts: Texts): string {
  if (missingHeadings.length > 0) return texts("run.schemeHeadings", { sheet, headings: missingHeadings.join("、") });
  return texts("run.schemeEmpty", { sheet });
}

export interface Examination {
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
  const compiled = decoded && decoded.schemes.length > 0 ? compileAll(decoded.schemes, mechanisms) : undefined;
  const { placed, read } = readSchool(snapshot, schemeOptions(compiled));
  const absent = compiled ? absentRegisters(compiled, read) : [];
  const reading = { ...read, problems: withoutExplainedTotals([...placed.problems, ...absent, ...read.problems]) };
  const program = compiled && withSheets(compiled, reading, snapshot.sheets);
  const ofScheme =
    decoded && program ? schemeProblems([...program.problems, ...program.notices], openSettings(program, reading.tables), decoded.place, ownName(snapshot, "scheme"), texts) : [];
  return { decoded, program, reading, ofScheme, problems: [...ofScheme, ...sheetProblems(reading.problems, texts)] };
}

/** What is wrong with a scheme beside the sheets that it reads: which are kept by months, and which words stand there. */
function withSheets(program: Program, reading: Reading, sheets: Snapshot["sheets"]): Program {
  const { tables } = reading;
  const words = unmatchedWords(program, tables);
  const isCertain = (problem: SchemeProblem): boolean => problem.code !== "wordsUnmatched" || problem.certain;
  return { ...program, problems: [...program.problems, ...mixedPeriods(program, tables), ...deductionsAsScores(program, tables), ...timesUnsaid(program, reading, sheets), ...words.filter(isCertain)], notices: [...program.notices, ...deputiesPaid(program, tables), ...words.filter((problem) => !isCertain(problem))] };
}

/** Reads the sheets for what is asked of them, as the clerk said that they are meant. */
export function readSchool(snapshot: Snapshot, options: ReadingOptions): { readonly placed: ReturnType<typeof placeAnswers>; readonly read: Reading } {
  const answers = ownSheetOf(snapshot, "answers");
  const own = new Set([...snapshot.own].flatMap(([role, sheet]) => (isInputRole(role) ? [] : [sheet])));
  if (answers !== undefined) own.add(answers.name);
  const sheets = snapshot.sheets.map((sheet) => (own.has(sheet.name) ? { ...sheet, ours: true } : sheet));
  const placed = placeAnswers(answers, sheets);
  return { placed, read: readSheets(sheets, { ...options, assignments: placed.assignments }) };
}

/** Registers that the school misses, each once with what stays open without it. */
function absentRegisters(program: Program, { tables }: Reading): readonly Problem[] {
  const columnsOf = (table: string): string => (program.wanted.find(({ name }) => name === table)?.columns ?? []).join("、");
  const inWords = (stops: MissingRegister["stops"]): string => stops.map(({ sheet, headings }) => `${sheet}(${headings.join("、")})`).join("、");
  return missingRegisters(program, tables).map(({ table, stops }) => problemOfWorkbook({ code: "registerNotFound", params: { table, columns: columnsOf(table), stops: inWords(stops) } }));
}

export function decodeScheme(snapshot: Snapshot): DecodedSchemes | undefined {
  const sheet = ownSheetOf(snapshot, "scheme");
  return sheet && decode(sheet.values, { row: sheet.row, column: sheet.column }, sheet.formats);
}
