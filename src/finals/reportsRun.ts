import { examine, unreadable } from "../appraisal/examine";
import { refused, type Run } from "../appraisal/run";
import { ShownResults } from "../appraisal/shown";
import type { Slices } from "../core/slices";
import type { Texts } from "../messages";
import { inputSheetPlans } from "../newsheets/inputSheets";
import { REPORTS } from "../papers";
import { charts } from "../papers/charts";
import { financeList } from "../papers/financeList";
import { payroll } from "../papers/payroll";
import { publicNotice } from "../papers/publicNotice";
import type { Report } from "../papers/report";
import { DEFAULT_VALUES, settingsPlan } from "../papers/reportSettingsSheet";
import { reportRole, resultRole } from "../plan/ownSheets";
import { ownName, type Snapshot } from "../plan/snapshot";
import { appraiseInSlices } from "../rules/appraise";
import type { WantedTable } from "../rules/wantedTable";
import { tableNamed } from "../sheets";
import { correctionSlip } from "./correctionSlip";
import { openPay } from "./openPay";
import { reportSource } from "./reportSource";

/** Those of papers and 更正单, which is about final figures and lies with the money. */
export const ALL_REPORTS: readonly Report[] = REPORTS.flatMap((report) => (report === charts ? [report, correctionSlip] : [report]));

/** 生成报表: every printed report there is something to print in, or those that the school chose on 报表设置. */
export function* reportsInSlices(snapshot: Snapshot, today: number, texts: Texts): Slices<Run> {
  const { decoded, program, reading } = examine(snapshot, texts);
  if (decoded === undefined) return refused(texts("run.noScheme"));
  if (program === undefined) return refused(unreadable(decoded, ownName(snapshot, "scheme"), texts));
  if (program.problems.length > 0) return refused(texts("run.schemeWrong", { sheet: ownName(snapshot, "scheme"), count: String(program.problems.length) }));
  const appraisal = yield* appraiseInSlices(program, reading.tables);
  if (ShownResults.of(snapshot) === undefined && resultRole(appraisal.sheet) === "results") return refused(texts("run.reportsBeforeResults"));
  const source = reportSource(snapshot, { appraisal, program, reading }, today, texts);
  const { settings } = source;
  const wanted = ALL_REPORTS.filter(({ name }) => settings.reports.length === 0 || settings.reports.includes(name));
  const papers = wanted.flatMap((report) => report.make(PAY_SHEETS.has(report) ? openPay(source) : source) ?? []);
  if (papers.length === 0) return refused(texts("run.nothingToPrint"));
  const sheets = [
    ...(snapshot.own.has("reportSettings") ? [] : [settingsPlan(DEFAULT_VALUES, texts)]),
    // Whoever puts a notice up has to write down what people object to.
    ...(papers.some(({ role }) => role === reportRole(publicNotice.name)) ? inputSheetPlans([OBJECTIONS], new Set(reading.tables.map(({ name }) => name)), false, texts) : []),
  ];
  const names = papers.map(({ role }) => ownName(snapshot, role)).join("、");
  const message = texts("run.reportsMade", { count: String(papers.length), sheets: names });
  return { plan: { sheets, papers }, message: source.outdated ? `${message} ${texts("run.reportsOutdated")}` : message, outcome: "done", basis: { schemes: decoded.schemes, program, tables: reading.tables, appraisal } };
}

const OBJECTION_TABLE = tableNamed("异议登记");
const OBJECTIONS: WantedTable = { name: OBJECTION_TABLE.name, columns: OBJECTION_TABLE.columns.map(({ name }) => name), optionalColumns: [], whenAbsent: "silent" };

/** What is paid by is made of what has not been paid yet, and of what earlier pay owes. */
const PAY_SHEETS: ReadonlySet<Report> = new Set([payroll, financeList]);
