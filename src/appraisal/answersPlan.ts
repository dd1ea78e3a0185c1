import { addressOf } from "../core/cell";
import type { Texts } from "../messages";
import type { PlanColumn, SheetPlan } from "../plan/sheetPlan";
import { ownSheetOf, type Snapshot } from "../plan/snapshot";
import { ANSWER_HEADINGS, ANSWER_KINDS, type AnswerCells, answerLines, isAnswerSheet, type ProblemCode, READING_HEADINGS, type ReadingLine, readingLines, type ReadingState } from "../sheets";
import type { Examination } from "./examine";

type Heading = (typeof ANSWER_HEADINGS | typeof READING_HEADINGS)[number];

const WIDTHS: Readonly<Record<Heading, number>> = { 工作表: 14, 类别: 7, 原文: 32, 当作: 22, 自: 11, 备注: 14, 已读工作表: 14, 标题: 20, 单元格: 8, 读作: 20, 状态: 8 };
const WRAPPED: ReadonlySet<Heading> = new Set<Heading>(["工作表", "原文", "当作", "备注", "已读工作表", "标题", "读作"]);
const GAP: PlanColumn = { heading: "", width: 2, numberFormat: "@", align: "Left", wrap: false, gap: true };
const READING_COLUMN = ANSWER_HEADINGS.length + 1;

/** More nobody reads; the sheets themselves are all read. */
const MOST_LINES = 5000;

/** The sheet 认列: what the clerk said, to be read, changed and deleted there; beside it, written anew each time, what became of the sheets. */
export function answersPlan(answers: readonly AnswerCells[], reading: Pick<Examination, "reading" | "program">, texts: Texts): SheetPlan {
  const lines = linesOf(reading).slice(0, MOST_LINES);
  const rows = Array.from({ length: Math.max(answers.length, lines.length) }, (_, row) => {
    const line = lines[row];
    return [...(answers[row] ?? ANSWER_HEADINGS.map(() => "")), "", ...(line === undefined ? READING_HEADINGS.map(() => "") : cellsOf(line, texts))];
  });
  const open = lines.flatMap((line, row) => (OPEN.has(line.state) ? [{ row, cell: line.cell }] : []));
  return {
    role: "answers",
    columns: [...ANSWER_HEADINGS.map((heading) => columnOf(heading, texts)), GAP, ...READING_HEADINGS.map((heading) => columnOf(heading, texts))],
    rows,
    formulas: [],
    tones: open.map(({ row }) => ({ row, column: READING_COLUMN + READING_HEADINGS.indexOf("状态"), tone: "held" })),
    frozenColumns: 0,
    footer: texts("print.footer"),
    links: open.map(({ row, cell }) => ({ row, column: READING_COLUMN + READING_HEADINGS.indexOf("单元格"), to: cell })),
  };
}

/**
 * 认列 as the other commands leave it: answers as they stand, what became of the sheets anew. It is made where somebody
 * has to say something; answers whose headings are gone stay untouched.
 */
export function readingSheet(snapshot: Snapshot, reading: Pick<Examination, "reading" | "program">, texts: Texts): readonly SheetPlan[] {
  const sheet = ownSheetOf(snapshot, "answers");
  if (sheet === undefined ? !waits(linesOf(reading), reading) : !isAnswerSheet(sheet)) return [];
  return [answersPlan(sheet === undefined ? [] : answerLines(sheet).map(({ cells }) => cells), reading, texts)];
}

/** Whether something is proposed, or may be what is missing. */
function waits(lines: readonly ReadingLine[], { reading: { problems } }: Pick<Examination, "reading">): boolean {
  const lacks = new Set(problems.flatMap(({ code, sheet }) => (MISSING.has(code) ? [sheet] : [])));
  const isMissing = ({ heading, cell: { sheet } }: ReadingLine): boolean => lacks.has(heading === "" ? "" : sheet);
  return lines.some((line) => line.state === "proposed" || (line.state === "unknown" && isMissing(line)));
}

/** A table is missing from the workbook, a column from its sheet. */
const MISSING: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["tableNotFound", "tableNotFoundPending", "tableNotFoundNone", "registerNotFound", "columnNotFound", "columnAbsent", "itemsContradict", "deductionsInTitle"]);

const OPEN: ReadonlySet<ReadingState> = new Set<ReadingState>(["proposed", "unknown"]);

const linesOf = ({ reading, program }: Pick<Examination, "reading" | "program">): readonly ReadingLine[] => readingLines(reading, program?.wanted ?? []);

function columnOf(heading: Heading, texts: Texts): PlanColumn {
  const column = { heading, width: WIDTHS[heading], numberFormat: "@", align: heading === "单元格" || heading === "状态" ? "Center" : "Left", wrap: WRAPPED.has(heading) } as const;
  return heading === "类别" ? { ...column, input: { rule: { kind: "choices", choices: Object.values(ANSWER_KINDS) }, hint: texts("answers.kinds") } } : column;
}

function cellsOf({ cell, heading, meaning, unread, state }: ReadingLine, texts: Texts): readonly string[] {
  return [
    cell.sheet,
    heading === "" ? texts("answers.wholeSheet") : heading,
    addressOf(cell),
    unread === undefined ? meaning : texts(`pane.unread.${unread}`),
    texts(`answers.state.${state}`),
  ];
}
