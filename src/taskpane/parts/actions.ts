import type { Choice } from "../../answers/given";
import type { ExplainablePerson, ExplanationAnswer } from "../../appraisal/explanation";
import type { Preview } from "../../appraisal/preview";
import type { SafeRepair } from "../../appraisal/repairs";
import type { Run } from "../../appraisal/run";
import type { Summary } from "../../appraisal/summary";
import type { Collection, CollectingRefused } from "../../collecting/collection";
import type { HandedIn } from "../../collecting/county/school";
import type { SchoolFile, UnreadFile } from "../../collecting/county/schoolFile";
import type { CollectedFile } from "../../collecting/shares";
import type { CellRef } from "../../core/cell";
import type { Month } from "../../core/table";
import type { Beginning } from "../../editing/begin/beginning";
import type { Need } from "../../editing/begin/needs";
import type { Book, SlotEdit } from "../../editing/book";
import type { Addition } from "../../editing/recipes/addRecipe";
import type { Live, LiveChoice } from "../../editing/live";
import type { Pointed, SourceGroup } from "../../editing/sources";
import type { Control } from "../../excel/control";
import type { Diagnostics } from "../../excel/diagnostics";
import type { MarkedCell } from "../../excel/marked";
import type { Report } from "../../excel/report";
import type { Texts } from "../../messages";
import type { NewSheets } from "../../newsheets/newSheetsRun";
import type { Overview } from "../../overview/overview";
import type { Scheme } from "../../rules/scheme";
import type { BuiltInId } from "../../schemes/ids";
import type { SheetData } from "../../sheets";
import type { TermChoices, TermRun } from "../../terms/newTerm";

/** Everything the pane asks of Excel. */
export interface PaneActions {
  /** How the workbook stands: the same object as long as nothing in it is otherwise. */
  readonly readOverview: (texts: Texts) => Promise<Overview>;
  /** Calls back whenever something in the workbook may have changed, until the function it returns is called. */
  readonly watch: (heard: () => void) => () => void;
  /** The workbook is read anew when it is next looked at. */
  readonly forgetRead: () => void;
  readonly addScheme: (id: BuiltInId, texts: Texts) => Promise<Report>;
  /** Gives the sheet 考核方案 drop-downs, hints, a filter and words behind each row; its cells stay. */
  readonly arrangeScheme: (texts: Texts) => Promise<Report>;
  /** Makes the regulation a sheet to be printed. */
  readonly printScheme: (texts: Texts) => Promise<Report>;
  /** The regulations in sentences; undefined where there are none that can be read. */
  readonly readBook: (texts: Texts) => Promise<Book | undefined>;
  /** What figures of a regulation may be taken from. */
  readonly readSources: (scheme: string, texts: Texts) => Promise<readonly SourceGroup[]>;
  /** The column of the cell that is selected in the grid, as what a figure may be taken from. */
  readonly sourceSelected: (texts: Texts) => Promise<Pointed>;
  /** Writes a value that was typed into a sentence. */
  readonly editScheme: (edit: SlotEdit, texts: Texts) => Promise<Report>;
  /** Writes what a school begins with, which is called so, into the workbook. */
  readonly begin: (beginning: Beginning, title: string, texts: Texts) => Promise<Report>;
  /** The tables that a regulation would read, and what the workbook has of them; writes nothing. */
  readonly needsOf: (scheme: Scheme, texts: Texts) => Promise<readonly Need[]>;
  /** Writes a recipe that was filled in into a regulation. */
  readonly addRule: (scheme: string, addition: Addition, texts: Texts) => Promise<Report>;
  /** What every rule comes to as it is written now, for one person, and for all; writes nothing. */
  readonly readLive: (choice: LiveChoice, texts: Texts) => Promise<Live | undefined>;
  readonly readTotals: (choice: LiveChoice, texts: Texts) => Promise<ReadonlyMap<string, string>>;
  /** Whose figures what was changed in the regulation would change; undefined where it was stopped. Writes nothing. */
  readonly whoChanges: (texts: Texts, control: Control) => Promise<Preview | undefined>;
  readonly answerSetting: (path: string, answer: string, texts: Texts) => Promise<Report>;
  readonly newWorkbook: (texts: Texts, chosen?: NewSheets) => Promise<Report>;
  readonly checkData: (texts: Texts) => Promise<Report>;
  /** What 一键考核 would change; writes nothing. */
  readonly preview: (texts: Texts) => Promise<Preview>;
  readonly appraise: (texts: Texts, control?: Control) => Promise<Report>;
  /** What came of the last appraisal, where nothing has changed since. */
  readonly summary: (texts: Texts) => Promise<Summary | undefined>;
  readonly makeReports: (texts: Texts, control?: Control) => Promise<Report>;
  /** 定稿 of a month, without one of the term. */
  readonly finalise: (texts: Texts, month?: Month) => Promise<Report>;
  readonly makeCorrections: (texts: Texts) => Promise<Report>;
  readonly verify: (texts: Texts) => Promise<Report>;
  /** Takes the columns of 财务发放表 from the finance office's own sheets. */
  readonly takeFinanceTemplate: (sheets: readonly SheetData[], texts: Texts) => Promise<Report>;
  readonly freezeValues: (texts: Texts) => Promise<Report>;
  readonly undo: (texts: Texts) => Promise<Report>;
  /** Takes everything that waits for a confirmation. */
  readonly adoptReading: (texts: Texts) => Promise<Report>;
  /** Keeps what the clerk says of sheets, columns and words on 认列. */
  readonly assign: (choices: readonly Choice[], texts: Texts) => Promise<Report>;
  /** 恢复自动识别 */
  readonly restoreReading: (sheet: string, texts: Texts) => Promise<Report>;
  readonly repair: (repairs: readonly SafeRepair[], texts: Texts) => Promise<Report>;
  /** What the workbook and these files hold of each department and month; writes nothing. */
  readonly collect: (files: readonly CollectedFile[], texts: Texts) => Promise<Collection | CollectingRefused>;
  readonly importShares: (files: readonly CollectedFile[], chosen: ReadonlySet<string>, texts: Texts) => Promise<Report>;
  readonly missingList: (files: readonly CollectedFile[], texts: Texts) => Promise<Report>;
  readonly emptyForms: (texts: Texts, month?: Month) => Promise<Report>;
  /** What a school's own workbook comes to, or why it is not counted; writes nothing. */
  readonly readSchool: (file: SchoolFile | UnreadFile, texts: Texts) => Promise<HandedIn>;
  /** 县汇总; `chosen`: the places of the files that count where a school has several. */
  readonly makeCounty: (all: readonly HandedIn[], chosen: ReadonlySet<number>, texts: Texts) => Promise<Report>;
  /** What 新建下月 would do; writes nothing. */
  readonly foreseeMonth: (texts: Texts, month?: Month) => Promise<Run>;
  readonly newMonth: (texts: Texts, month?: Month) => Promise<Report>;
  /** What 转新学期 would do, or what has to be known for it; writes nothing. */
  readonly foreseeTerm: (texts: Texts, choices: TermChoices) => Promise<TermRun>;
  readonly newTerm: (texts: Texts, choices: TermChoices) => Promise<Report>;
  readonly people: (texts: Texts) => Promise<readonly ExplainablePerson[]>;
  readonly explainPerson: (key: string, texts: Texts) => Promise<ExplanationAnswer>;
  /** How the figures of somebody, or of everybody, came about, on a sheet to be printed. */
  readonly printExplained: (key: string | undefined, texts: Texts) => Promise<Report>;
  readonly explainSelection: (texts: Texts) => Promise<ExplanationAnswer>;
  /** Why the selected cell carries a mark; undefined where it carries none. */
  readonly whyMarked: (texts: Texts) => Promise<MarkedCell | undefined>;
  /** Calls back whenever the user selects other cells, until the function it returns is called. */
  readonly onSelection: (listener: () => void) => () => void;
  readonly selectedCell: () => Promise<CellRef>;
  readonly selectCell: (cell: CellRef) => Promise<void>;
  readonly showSheet: (sheet: string) => Promise<void>;
  readonly diagnostics: () => Promise<Diagnostics>;
}
