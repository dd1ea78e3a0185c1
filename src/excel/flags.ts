import { addressOf } from "../core/cell";
import type { CellFlag, FlagKind } from "../plan/flag";
import { A_CALL, type Parts } from "./requests";

interface FlagStyle {
  /** The word that makes the rule recognisable as ours. */
  readonly word: string;
  readonly fill: string;
  readonly font: string;
  /** Put before the cell's content, so that a mark is never a colour alone. */
  readonly mark: string;
}

const STYLES: Readonly<Record<FlagKind, FlagStyle>> = {
  veto: { word: "否决", fill: "#F8CBAD", font: "#9C0006", mark: "✖" },
  pending: { word: "待核", fill: "#FFE699", font: "#7F6000", mark: "?" },
  missing: { word: "缺", fill: "#FFF2CC", font: "#7F6000", mark: "○" },
  doubtful: { word: "存疑", fill: "#FFE699", font: "#7F6000", mark: "▲" },
  ineligible: { word: "不符合", fill: "#FCE4D6", font: "#833C0B", mark: "×" },
  overdue: { word: "逾期", fill: "#FCE4D6", font: "#833C0B", mark: "!" },
  exceeded: { word: "超限", fill: "#FCE4D6", font: "#833C0B", mark: "↑" },
};

const KINDS = Object.keys(STYLES) as readonly FlagKind[];

/** A rule that is always true and says what it is for: no other program writes it, so ours can be found and removed. */
const ruleFormula = (kind: FlagKind): string => `=LEN("BZR:${STYLES[kind].word}")>0`;

/** A mark of ours that stands in the workbook. */
export interface PlacedFlag {
  readonly flag: CellFlag;
  readonly format: Excel.ConditionalFormat;
}

/** The conditional formats of a sheet that may be ours, loaded with the sheet; `queueRules` asks for their formulas. */
export const queueFormats = (sheet: Excel.Worksheet): Excel.ConditionalFormatCollection => formatsOn(sheet.getRange());

/** The same, of some cells. */
export function formatsOn(range: Excel.Range): Excel.ConditionalFormatCollection {
  const formats = range.conditionalFormats;
  formats.load("items/type");
  return formats;
}

export interface QueuedRule {
  readonly sheet: string;
  readonly format: Excel.ConditionalFormat;
  readonly range: Excel.Range;
}

export function queueRules(sheet: string, formats: Excel.ConditionalFormatCollection): QueuedRule[] {
  return formats.items
    .filter((format) => format.type === "Custom")
    .map((format) => {
      format.custom.rule.load("formula");
      const range = format.getRangeOrNullObject();
      range.load("rowIndex,columnIndex");
      return { sheet, format, range };
    });
}

/** Those of the rules that are ours. A user's own rules are not touched. */
export function placedFlags(rules: readonly QueuedRule[]): PlacedFlag[] {
  return rules.flatMap(({ sheet, format, range }) => {
    const kind = KINDS.find((candidate) => format.custom.rule.formula === ruleFormula(candidate));
    if (kind === undefined || range.isNullObject) return [];
    return [{ flag: { kind, cell: { sheet, row: range.rowIndex, column: range.columnIndex } }, format }];
  });
}

/** Makes the marks those wanted: what stays is not touched, so that a second run changes nothing. */
export function* applyFlags(context: Excel.RequestContext, placed: readonly PlacedFlag[], wanted: readonly CellFlag[]): Parts {
  const wantedKeys = new Set(wanted.map(keyOf));
  const placedKeys = new Set(placed.map(({ flag }) => keyOf(flag)));
  for (const { flag, format } of placed) {
    if (wantedKeys.has(keyOf(flag))) continue;
    yield A_CALL;
    format.delete();
  }
  for (const flag of wanted) {
    if (placedKeys.has(keyOf(flag))) continue;
    yield A_CALL;
    place(context, flag);
  }
}

/** Puts the marks back as they stood, in their order: Excel lists the one that was added last first, so of each sheet only those stay that come last. */
export function* restoreFlags(context: Excel.RequestContext, placed: readonly PlacedFlag[], wanted: readonly CellFlag[]): Parts {
  const sheets = [...new Set([...placed.map(({ flag }) => flag), ...wanted].map(({ cell }) => cell.sheet))];
  for (const sheet of sheets) {
    const now = placed.filter(({ flag }) => flag.cell.sheet === sheet).reverse();
    const then = wanted.filter(({ cell }) => cell.sheet === sheet).reverse();
    const differs = then.findIndex((flag, index) => now[index] === undefined || keyOf(now[index].flag) !== keyOf(flag));
    const stay = differs < 0 ? then.length : differs;
    for (const { format } of now.slice(stay)) {
      yield A_CALL;
      format.delete();
    }
    for (const flag of then.slice(stay)) {
      yield A_CALL;
      place(context, flag);
    }
  }
}

function place(context: Excel.RequestContext, { kind, cell }: CellFlag): void {
  const { fill, font, mark } = STYLES[kind];
  const format = context.workbook.worksheets.getItem(cell.sheet).getRange(addressOf(cell)).conditionalFormats.add("Custom");
  format.custom.rule.formula = ruleFormula(kind);
  format.custom.format.fill.color = fill;
  format.custom.format.font.color = font;
  format.custom.format.numberFormat = `"${mark}"General;"${mark}"-General;"${mark}"General;"${mark}"@`;
}

const keyOf = ({ kind, cell }: CellFlag): string => `${kind}\n${cell.sheet}\n${addressOf(cell)}`;
