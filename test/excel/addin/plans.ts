import type { CommandName } from "../../../src/excel/journal";
import { inputRole, reportRole } from "../../../src/plan/ownSheets";
import type { PaperRow, PaperSheet } from "../../../src/plan/paper";
import type { Plan } from "../../../src/plan/plan";
import type { SheetPlan } from "../../../src/plan/sheetPlan";

const WIDTHS = [6, 10, 12, 20];

const title: PaperRow = { cells: [{ column: 0, span: 4, value: "津贴发放表", style: "title" }] };
const unit: PaperRow = { cells: [{ column: 3, value: "单位:元", style: "plain", align: "Right" }] };
const headings: PaperRow = { cells: ["序号", "姓名", "金额", "签领"].map((value, column) => ({ column, value, style: "heading" })) };
const line = (number: number): PaperRow => ({
  height: 22,
  cells: [
    { column: 0, value: number, style: "cell", numberFormat: "0", align: "Center" },
    { column: 1, value: `=教师${number}`, style: "cell" },
    { column: 2, value: number * 100, style: "cell", numberFormat: "0.00" },
    { column: 3, value: "", style: "cell" },
  ],
});
const total: PaperRow = { cells: [{ column: 0, span: 2, value: "合计", style: "total" }, { column: 2, value: 300, style: "total", numberFormat: "0.00" }, { column: 3, value: "", style: "total" }] };
/** 60 Chinese characters, 120 wide, in 48: three lines. */
const note: PaperRow = { cells: [{ column: 0, span: 4, value: "以上金额核对无误。".repeat(6) + "请各位班主任本人", style: "text" }] };

function paper(lines: number, page: Partial<PaperSheet["page"]> = {}): PaperSheet {
  return {
    role: reportRole("津贴发放表"),
    widths: WIDTHS,
    rows: [title, unit, headings, ...Array.from({ length: lines }, (_, index) => line(index + 1)), total, note],
    page: { orientation: "Landscape", titleRows: [0, 2], breaksBefore: [], footer: "第 &P 页", ...page },
    charts: [],
  };
}

const chart = (endRow: number): PaperSheet["charts"][number] => ({
  kind: "column",
  title: "金额",
  source: { row: 2, column: 1, endRow, endColumn: 2 },
  place: { row: 12, column: 0, endRow: 24, endColumn: 3 },
});

/** Notices to be cut apart, two on a page. */
function notices(count: number): PaperSheet {
  const notice = (number: number): PaperRow[] => [
    ...(number % 2 === 1 ? [{ cells: [{ column: 0, span: 4, value: "", style: "cut" as const }] }] : []),
    { cells: [{ column: 0, span: 4, value: "个人通知单", style: "title" }] },
    { cells: ["成绩", number, "奖次", ""].map((value, column) => ({ column, value, style: column % 2 === 0 ? "heading" : "cell", align: "Center" })) },
    { cells: [{ column: 0, span: 4, value: "签字:", style: "plain" }] },
  ];
  const rows = Array.from({ length: count }, (_, index) => notice(index)).flat().map((row) => ({ ...row, height: 30 }));
  const breaksBefore = Array.from({ length: Math.ceil(count / 2) - 1 }, (_, page) => 7 * (page + 1));
  return { role: reportRole("个人通知单"), widths: WIDTHS, rows, page: { orientation: "Portrait", breaksBefore, footer: "" }, charts: [] };
}

/** Columns of text with these contents. */
const table = (rows: readonly (readonly string[])[]): SheetPlan => ({
  role: "results",
  columns: ["姓名", "得分"].map((heading) => ({ heading, width: 10, numberFormat: "@", align: "Center", wrap: false })),
  rows,
  formulas: [],
  tones: [],
  frozenColumns: 1,
  footer: "",
  links: [],
});

const MONTH = "2026年9月";

/** What the buttons of the test's ribbon write into the small workbook. */
export const PLANS = {
  Paper: { command: "makeReports", plan: { sheets: [], papers: [paper(3, { breaksBefore: [5] })] } },
  LongPaper: { command: "makeReports", plan: { sheets: [], papers: [paper(8, { breaksBefore: [4, 9], footer: "共 &N 页" })] } },
  /** The same, narrower by a column. */
  OtherColumns: { command: "makeReports", plan: { sheets: [], papers: [{ ...paper(1), widths: [30, 8], rows: [headings, line(1)].map(({ cells }) => ({ cells: cells.slice(0, 2) })) }] } },
  Chart: { command: "makeReports", plan: { sheets: [], papers: [{ ...paper(3), charts: [chart(5)] }] } },
  OtherChart: { command: "makeReports", plan: { sheets: [], papers: [{ ...paper(4), charts: [{ ...chart(6), kind: "line", title: "走势" }] }] } },
  Paper20: { command: "makeReports", plan: { sheets: [], papers: [paper(20)] } },
  Paper500: { command: "makeReports", plan: { sheets: [], papers: [paper(500)] } },
  Notices3: { command: "makeReports", plan: { sheets: [], papers: [notices(3)] } },
  Notices500: { command: "makeReports", plan: { sheets: [], papers: [notices(500)] } },
  NextMonth: {
    command: "newMonth",
    plan: {
      sheets: [],
      copies: [
        {
          from: MONTH,
          role: inputRole("2026年10月"),
          changes: [
            { row: 0, column: 0, value: "2026年10月班主任学月岗位考核表" },
            { row: 2, column: 2, value: "" },
            { row: 3, column: 3, value: "" },
          ],
        },
      ],
    },
  },
  Flag: { command: "checkData", plan: { sheets: [table([])], flags: [{ kind: "doubtful", cell: { sheet: MONTH, row: 3, column: 3 } }] } },
  Correct: {
    command: "correct",
    plan: {
      sheets: [],
      repairs: [
        { cell: { sheet: MONTH, row: 3, column: 3 }, before: "３０", after: 30, numberFormat: "General" },
        { cell: { sheet: "班主任名册", row: 1, column: 0 }, before: "甲 老师", after: "甲老师" },
      ],
    },
  },
  Table: { command: "appraise", plan: { sheets: [table([["甲老师", "90"]])] } },
  /** More than two megabytes: a Chinese character takes three bytes. */
  LongTexts: { command: "appraise", plan: { sheets: [table(Array.from({ length: 25 }, (_, index) => [`教师${index + 1}`, "长".repeat(30_000)]))] } },
  /** Rows in the middle and at the end of the sheet that Table makes, then other words in one that was there and in one that came. */
  Insert: {
    command: "editScheme",
    plan: {
      sheets: [],
      inserted: [
        {
          role: "results",
          before: 1,
          column: 0,
          rows: [["乙老师", "80"], ["丙老师", "001"]],
          told: { column: 2, words: ["八十", "一"] },
          inputs: [{ row: 1, rows: 1, column: 1, rule: { kind: "choices", choices: ["001", "002"] }, hint: "编号" }],
        },
        { role: "results", before: 2, column: 0, rows: [["丁老师", ""]] },
      ],
    },
  },
  Edit: {
    command: "editScheme",
    plan: {
      sheets: [],
      repairs: [
        { cell: { sheet: "考核结果", row: 3, column: 1 }, before: "90", after: "95", numberFormat: "@" },
        { cell: { sheet: "考核结果", row: 1, column: 1 }, before: "80", after: "85", numberFormat: "@" },
      ],
    },
  },
  EditFirst: { command: "editScheme", plan: { sheets: [], repairs: [{ cell: { sheet: "考核结果", row: 1, column: 1 }, before: "90", after: "91", numberFormat: "@" }] } },
  /** Puts a sheet of the school's away, and one of ours that is made anew at once. */
  NextTerm: {
    command: "newTerm",
    plan: {
      sheets: [table([["丁老师", "80"]])],
      archived: [
        { sheet: MONTH, as: `上学期 ${MONTH}` },
        { sheet: "考核结果", as: "上学期 考核结果" },
      ],
      copies: [
        { from: `上学期 ${MONTH}`, role: inputRole("2027年2月"), changes: [{ row: 2, column: 2, value: "" }] },
        { from: "统测成绩", role: inputRole("新统测成绩"), changes: [], formulas: [{ row: 1, column: 2, formula: "='2027年2月'!D3" }] },
      ],
    },
  },
} as const satisfies Readonly<Record<string, { readonly command: CommandName; readonly plan: Plan }>>;
