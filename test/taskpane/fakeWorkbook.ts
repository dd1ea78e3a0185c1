import { adoptRun, assignRun, restoreRun } from "../../src/answers/answersRun";
import { placeAnswer } from "../../src/appraisal/answer";
import { checkRun } from "../../src/appraisal/checkRun";
import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { examine } from "../../src/appraisal/examine";
import type { ExplanationAnswer, PersonExplanation } from "../../src/appraisal/explanation";
import type { Preview } from "../../src/appraisal/preview";
import { repairRun } from "../../src/appraisal/repairs";
import type { Run } from "../../src/appraisal/run";
import { schemePlan } from "../../src/appraisal/schemeSheet";
import { collectionOf } from "../../src/collecting/collection";
import { emptyFormsPlan } from "../../src/collecting/emptyForms";
import { countyRun } from "../../src/collecting/county/countyRun";
import { handedIn, unreadFile } from "../../src/collecting/county/school";
import { importRun, missingListRun } from "../../src/collecting/runs";
import { addressOf, type CellRef } from "../../src/core/cell";
import { atOnce } from "../../src/core/slices";
import { beginRun } from "../../src/editing/begin/beginRun";
import { needsOf } from "../../src/editing/begin/needs";
import { explainedNoticeRun } from "../../src/finals/explainedNoticeRun";
import { printRun } from "../../src/editing/print/printRun";
import { arrangeRun } from "../../src/regulation/arrangeRun";
import { bookOf } from "../../src/editing/book";
import { addRun } from "../../src/editing/recipes/addRun";
import { editRun } from "../../src/editing/editRun";
import { LiveFigures } from "../../src/editing/live";
import { rulesBefore, whoChanges, type RulesBefore } from "../../src/editing/whoChanges";
import { sourceAt, sourcesOf } from "../../src/editing/sources";
import type { Diagnostics } from "../../src/excel/diagnostics";
import type { MarkedCell } from "../../src/excel/marked";
import type { Report } from "../../src/excel/report";
import { correctionRun } from "../../src/finals/correctionRun";
import { finaliseRun } from "../../src/finals/finaliseRun";
import { recordedAppraisal } from "../../src/finals/recorded";
import { reportsInSlices } from "../../src/finals/reportsRun";
import { verifyRun } from "../../src/finals/verifyRun";
import { textsFor, type Texts } from "../../src/messages";
import { newSheetsRun } from "../../src/newsheets/newSheetsRun";
import type { Seen } from "../../src/overview/changes";
import { overviewInSlices } from "../../src/overview/overview";
import { financeTemplateRun } from "../../src/papers/financeTemplate";
import { sheetNameOf, type OwnRole } from "../../src/plan/ownSheets";
import { valuesOfPaper } from "../../src/plan/paper";
import type { ArchivedSheet, InsertedRows, SheetCopy } from "../../src/plan/plan";
import type { Snapshot } from "../../src/plan/snapshot";
import { builtInSchemes, type BuiltInId } from "../../src/schemes";
import type { Raw, SheetData } from "../../src/sheets";
import type { PaneActions } from "../../src/taskpane/parts/actions";
import { newMonthRun } from "../../src/terms/newMonth";
import { newTermRun } from "../../src/terms/newTerm";
import { sheet, withCell } from "../support/sheet";

/** 2027-01-20 as Excel counts days. */
const NOW = new Date(2027, 0, 20, 9, 5);
const TODAY = 46407;

const THIS_MACHINE = {
  addin: "0.1.0",
  host: "Excel",
  version: "16.0.17328.20068",
  platform: "PC",
  language: "zh-CN",
  sets: { ExcelApi: "1.17", SharedRuntime: "1.1", CustomFunctionsRuntime: undefined },
  functions: false,
};

/** A workbook without Excel: the pane's actions over sheets in memory, computed by the real reports. */
export class FakeWorkbook implements PaneActions {
  /** Where the pane led the user to. */
  readonly visited: string[] = [];
  /** What is known of each person, by key. Written by hand: here it is only shown. */
  readonly explanations = new Map<string, PersonExplanation>();
  /** What a 试算 finds. */
  foreseen: Preview = { outcome: "same", message: "再考核一次,结果不变。", writes: [], people: [], totals: [] };
  /** The figure whose cell is selected; undefined outside 考核结果. */
  private selection: { readonly key: string; readonly figure: number } | undefined;
  private readonly selectionListeners = new Set<() => void>();
  private readonly listeners = new Set<() => void>();
  private seen: Seen | undefined;
  private rulesBefore: RulesBefore | undefined;
  private readonly own = new Map<OwnRole, string>();
  /** As the sheets were before the last 改正, the only command that is taken back here. */
  private beforeCorrection: readonly SheetData[] | undefined;
  /** Cells that carry a mark, with why. */
  readonly marked = new Map<string, MarkedCell>();
  /** The cell that is selected in the grid. */
  selected: CellRef = { sheet: "班主任名册", row: 0, column: 0 };

  constructor(private sheets: readonly SheetData[]) {}

  type(name: string, address: string, content: Raw): void {
    this.sheets = this.sheets.map((data) => (data.name === name ? withCell(data, address, content) : data));
  }

  /** A person types into a cell, and Excel tells of it. */
  edit(name: string, address: string, content: Raw): void {
    this.type(name, address, content);
    for (const heard of this.listeners) heard();
  }

  /** The user selects the cell of a figure, or a cell elsewhere. */
  select(selection: { readonly key: string; readonly figure: number } | undefined): void {
    this.selection = selection;
    for (const listener of this.selectionListeners) listener();
  }

  /** The user clicks on a cell in the grid. */
  pointAt(cell: CellRef): void {
    this.selected = cell;
    for (const listener of this.selectionListeners) listener();
  }

  rowsOf(name: string): readonly (readonly Raw[])[] {
    return this.sheets.find((data) => data.name === name)?.values ?? [];
  }

  /** Where the row of a rule, a setting and a name has its value on 考核方案. */
  addressOf(name: string, [rule, setting, key]: readonly [rule: string, setting: string, key: string]): string {
    const row = this.rowsOf(name).findIndex((cells) => cells[1] === rule && cells[3] === setting && cells[4] === key);
    return addressOf({ row, column: 6 });
  }

  contentOf(name: string, text: string): readonly Raw[] | undefined {
    return this.sheets.find((data) => data.name === name)?.values.find((row) => row.includes(text));
  }

  readonly readOverview: PaneActions["readOverview"] = (texts) =>
    answer(() => {
      const { overview, seen } = atOnce(overviewInSlices(this.snapshot(), this.seen, NOW, texts));
      this.seen = seen;
      return overview;
    });

  readonly watch: PaneActions["watch"] = (heard) => {
    this.listeners.add(heard);
    return () => this.listeners.delete(heard);
  };

  readonly forgetRead: PaneActions["forgetRead"] = () => undefined;
  readonly newWorkbook: PaneActions["newWorkbook"] = (texts, chosen = {}) => this.perform(texts, (snapshot, language) => newSheetsRun(snapshot, chosen, language));
  readonly checkData: PaneActions["checkData"] = (texts) => this.perform(texts, checkRun);
  readonly appraise: PaneActions["appraise"] = (texts) => this.perform(texts, (snapshot, language) => atOnce(recordedAppraisal(snapshot, NOW, language)));
  readonly summary: PaneActions["summary"] = (texts) => answer(() => appraisalRun(this.snapshot(), texts).summary);
  readonly makeReports: PaneActions["makeReports"] = (texts) => this.perform(texts, (snapshot, language) => atOnce(reportsInSlices(snapshot, TODAY, language)));
  readonly finalise: PaneActions["finalise"] = (texts, month) => this.perform(texts, (snapshot, language) => finaliseRun(snapshot, month, NOW, language));
  readonly makeCorrections: PaneActions["makeCorrections"] = (texts) => this.perform(texts, (snapshot, language) => correctionRun(snapshot, NOW, language));
  readonly verify: PaneActions["verify"] = (texts) => answer(() => verifyRun(this.snapshot(), texts));
  readonly takeFinanceTemplate: PaneActions["takeFinanceTemplate"] = (sheets, texts) => this.perform(texts, (snapshot, language) => financeTemplateRun(snapshot, sheets, language));
  readonly freezeValues: PaneActions["freezeValues"] = (texts) => answer((): Report => ({ message: texts("freeze.done"), outcome: "done" }));
  readonly undo: PaneActions["undo"] = (texts) =>
    answer((): Report => {
      if (this.beforeCorrection === undefined) return { message: texts("undo.nothing"), outcome: "refused" };
      this.sheets = this.beforeCorrection;
      this.beforeCorrection = undefined;
      return { message: texts("undo.done", { command: texts("command.correct") }), outcome: "done" };
    });

  readonly adoptReading: PaneActions["adoptReading"] = (texts) => this.perform(texts, (snapshot, language) => adoptRun(snapshot, NOW, language));
  readonly assign: PaneActions["assign"] = (choices, texts) => this.perform(texts, (snapshot, language) => assignRun(snapshot, choices, NOW, language));
  readonly restoreReading: PaneActions["restoreReading"] = (sheetName, texts) => this.perform(texts, (snapshot, language) => restoreRun(snapshot, sheetName, language));
  readonly repair: PaneActions["repair"] = (repairs, texts) =>
    answer(() => {
      this.beforeCorrection = this.sheets;
      for (const { cell, after } of repairs) this.type(cell.sheet, addressOf(cell), after);
      return repairRun(repairs, texts);
    });

  readonly collect: PaneActions["collect"] = (files, texts) => answer(() => collectionOf(this.snapshot(), files, texts));
  readonly importShares: PaneActions["importShares"] = (files, chosen, texts) => this.perform(texts, (snapshot, language) => importRun(snapshot, files, chosen, language));
  readonly missingList: PaneActions["missingList"] = (files, texts) => this.perform(texts, (snapshot, language) => missingListRun(snapshot, files, language));
  readonly readSchool: PaneActions["readSchool"] = (file, texts) => Promise.resolve("fault" in file ? unreadFile(file) : handedIn(file, texts));
  readonly makeCounty: PaneActions["makeCounty"] = (all, chosen, texts) => this.perform(texts, (snapshot, language) => countyRun(snapshot, all, chosen, language));
  readonly emptyForms: PaneActions["emptyForms"] = (texts, month) => this.perform(texts, (snapshot, language) => emptyFormsPlan(snapshot, language, month));
  readonly foreseeMonth: PaneActions["foreseeMonth"] = (texts, month) => answer(() => newMonthRun(this.snapshot(), texts, month));
  readonly newMonth: PaneActions["newMonth"] = (texts, month) => this.perform(texts, (snapshot, language) => newMonthRun(snapshot, language, month));
  readonly foreseeTerm: PaneActions["foreseeTerm"] = (texts, choices) => answer(() => newTermRun(this.snapshot(), texts, choices));
  readonly newTerm: PaneActions["newTerm"] = (texts, choices) => this.perform(texts, (snapshot, language) => newTermRun(snapshot, language, choices));

  readonly addScheme = (id: BuiltInId, texts: Texts): Promise<Report> =>
    this.perform(texts, () => ({ plan: { sheets: [schemePlan([builtInSchemes[id]], texts)] }, message: texts("run.schemeAdded", { id }), outcome: "done" }));

  readonly printScheme: PaneActions["printScheme"] = (texts) => this.perform(texts, (snapshot) => printRun(snapshot, TODAY, NOW, texts));
  readonly printExplained: PaneActions["printExplained"] = (key, texts) => this.perform(texts, (snapshot) => explainedNoticeRun(snapshot, TODAY, key, texts));
  readonly arrangeScheme: PaneActions["arrangeScheme"] = (texts) => this.perform(texts, (snapshot) => arrangeRun(snapshot, texts));

  readonly readBook: PaneActions["readBook"] = (texts) =>
    answer(() => {
      this.rulesBefore = rulesBefore(this.snapshot(), this.rulesBefore);
      return bookOf(this.snapshot(), texts);
    });

  readonly readSources: PaneActions["readSources"] = (scheme, texts) => answer(() => sourcesOf(this.snapshot(), scheme, texts));
  readonly sourceSelected: PaneActions["sourceSelected"] = (texts) => answer(() => sourceAt(this.snapshot(), this.selected, texts));
  readonly editScheme: PaneActions["editScheme"] = (edit, texts) =>
    answer(() => {
      const run = editRun(this.snapshot(), edit, NOW, texts);
      for (const { cell, after } of run.plan.repairs ?? []) this.type(cell.sheet, addressOf(cell), after);
      for (const one of run.plan.inserted ?? []) this.insert(one, run.plan.inserted ?? []);
      for (const { role, columns, rows } of run.plan.sheets) this.write(role, [columns.map(({ heading }) => heading), ...rows]);
      return run;
    });

  readonly begin: PaneActions["begin"] = (beginning, title, texts) => this.perform(texts, (snapshot, language) => beginRun(snapshot, beginning, title, language));
  readonly needsOf: PaneActions["needsOf"] = (scheme, texts) => answer(() => needsOf(this.snapshot(), scheme, texts));
  readonly addRule: PaneActions["addRule"] = (scheme, addition, texts) => this.perform(texts, (snapshot, language) => addRun(snapshot, scheme, addition, NOW, language));

  readonly readLive: PaneActions["readLive"] = (choice, texts) =>
    answer(() => {
      const figures = this.live(texts);
      return figures && atOnce(figures.of(choice));
    });

  readonly readTotals: PaneActions["readTotals"] = (choice, texts) =>
    answer(() => {
      const figures = this.live(texts);
      return figures ? atOnce(figures.totals(choice)) : new Map<string, string>();
    });

  readonly whoChanges: PaneActions["whoChanges"] = (texts) => answer(() => atOnce(whoChanges(this.snapshot(), this.rulesBefore, texts)));
  readonly answerSetting: PaneActions["answerSetting"] = (path, value, texts) =>
    answer(() => {
      const place = placeAnswer(this.snapshot(), path, value, texts);
      if ("refusal" in place) return { message: place.refusal, outcome: "refused" };
      this.type(place.cell.sheet, addressOf(place.cell), value);
      return { message: texts("pane.answered", { path, answer: value }), outcome: "done" };
    });

  readonly preview: PaneActions["preview"] = () => answer(() => this.foreseen);
  readonly people: PaneActions["people"] = () => answer(() => [...this.explanations].map(([key, { name, class: className }]) => ({ key, name, class: className })));
  readonly explainPerson: PaneActions["explainPerson"] = (key) => answer(() => this.explain(key, undefined));
  readonly explainSelection: PaneActions["explainSelection"] = () => answer(() => this.explain(this.selection?.key ?? "", this.selection?.figure));
  readonly whyMarked: PaneActions["whyMarked"] = () => answer(() => this.marked.get(`${this.selected.sheet}!${addressOf(this.selected)}`));
  readonly onSelection: PaneActions["onSelection"] = (listener) => {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  };

  readonly selectedCell = (): Promise<CellRef> => answer(() => this.selected);
  readonly selectCell = (cell: CellRef): Promise<void> => answer(() => void this.visited.push(`${cell.sheet}!${addressOf(cell)}`));
  readonly diagnostics = (): Promise<Diagnostics> => answer(() => ({ ...THIS_MACHINE, sheets: this.sheets.length }));
  readonly showSheet = (name: string): Promise<void> => answer(() => void this.visited.push(name));

  private live(texts: Texts): LiveFigures | undefined {
    const snapshot = this.snapshot();
    return LiveFigures.of(snapshot, examine(snapshot, texts), texts);
  }

  private explain(key: string, selected: number | undefined): ExplanationAnswer {
    const explanation = this.explanations.get(key);
    return explanation ? { kind: "explained", explanation: { ...explanation, selected } } : { kind: "nothing", message: "所选单元格不在“考核结果”中。" };
  }

  private perform(texts: Texts, run: (snapshot: Snapshot, texts: Texts) => Run): Promise<Report> {
    return answer(() => {
      const result = run(this.snapshot(), texts);
      for (const archived of result.plan.archived ?? []) this.putAway(archived);
      for (const copy of result.plan.copies ?? []) this.copy(copy);
      for (const { role, columns, rows } of result.plan.sheets) this.write(role, [columns.map(({ heading }) => heading), ...rows]);
      for (const inserted of result.plan.inserted ?? []) this.insert(inserted, result.plan.inserted ?? []);
      for (const paper of result.plan.papers ?? []) this.write(paper.role, valuesOfPaper(paper));
      return result;
    });
  }

  private putAway({ sheet: name, as, role }: ArchivedSheet): void {
    this.sheets = this.sheets.map((data) => (data.name === name ? { ...data, name: as, visible: false } : data));
    if (role) this.own.delete(role);
  }

  /** Rows before one that stood there when the plan was made. */
  private insert({ role, before, rows }: InsertedRows, all: readonly InsertedRows[]): void {
    const at = before + all.filter((one) => one.before < before).reduce((sum, one) => sum + one.rows.length, 0);
    const cells = this.rowsOf(this.own.get(role) ?? "");
    this.write(role, [...cells.slice(0, at), ...rows, ...cells.slice(at)]);
  }

  private copy({ from, role, changes }: SheetCopy): void {
    const name = sheetNameOf(role);
    this.sheets = [...this.sheets, ...this.sheets.filter((data) => data.name === from).map((data) => ({ ...data, name, visible: true }))];
    for (const { row, column, value } of changes) this.type(name, addressOf({ row, column }), value);
  }

  private write(role: OwnRole, cells: readonly (readonly Raw[])[]): void {
    const written = sheet(sheetNameOf(role), cells);
    this.sheets = [...this.sheets.filter(({ name }) => name !== written.name), written];
    this.own.set(role, written.name);
  }

  snapshot(): Snapshot {
    return { sheets: this.sheets, sheetNames: new Set(this.sheets.map(({ name }) => name)), own: this.own, canProve: true };
  }
}

/** Later, as Excel answers. */
const answer = async <T>(work: () => T): Promise<T> => {
  await new Promise((resolve) => setTimeout(resolve));
  return work();
};

/** With the regulation S1A. */
export async function withScheme(workbook: FakeWorkbook): Promise<FakeWorkbook> {
  await workbook.addScheme("S1A", textsFor("zh-CN"));
  return workbook;
}

/** Four teachers and a month: 丙's veto is established, 丁's is not decided yet. */
export function smallSchool(): readonly SheetData[] {
  return [
    sheet("班主任名册", [["姓名", "班级", "津贴标准"], ["甲老师", "一(1)班", 300], ["乙老师", "一(2)班", 300], ["丙老师", "一(3)班", 300], ["丁老师", "一(4)班", 300]]),
    sheet("2026年9月", [
      ["2026年9月班主任学月岗位考核表"],
      ["班级", "班主任", "常规(60分)", "卫生(40分)", "得分"],
      ["一(1)班", "甲老师", 55, 35, 90],
      ["一(2)班", "乙老师", 50, 30, 80],
      ["一(3)班", "丙老师", 40, 30, 70],
      ["一(4)班", "丁老师", 45, 30, 75],
      ["制表:教导处"],
    ]),
    sheet("统测成绩", [["班级", "班主任", "学年得分"], ["一(1)班", "甲老师", 60], ["一(2)班", "乙老师", 50], ["一(3)班", "丙老师", 40], ["一(4)班", "丁老师", 45]]),
    sheet("学生获奖", [["班级", "班主任", "获奖项目", "加分"], ["一(2)班", "乙老师", "合唱节", 5]]),
    sheet("一票否决登记", [["姓名", "班级", "日期", "情形", "状态"], ["丙老师", "一(3)班", "2026-12-03", "④体罚", "成立"], ["丁老师", "一(4)班", "2026-12-04", "①意见", "待核"]]),
  ];
}
