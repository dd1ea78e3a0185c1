import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { ALL_COLUMNS, ALL_ROWS, WHOLE_SHEET, cellsOf, contains, intersection } from "../book/area";
import type { Area } from "../book/area";
import type { Sheet } from "../book/sheet";
import type { StoredValue } from "../book/types";
import type { ConditionalFormat, Hyperlink, Validation } from "../package/types";
import { formatAreas, parseAreas } from "./areas";
import { newRuleId, rulesOf, updateRules } from "./conditional-rules";
import { checkUnlocked, invalidArgument, isRef, notImplemented, rangeOf } from "./self";
import type { RangeSelf } from "./self";

/** How far the copy is from the original. */
interface Shift {
  readonly rows: number;
  readonly columns: number;
}

const BLANK: StoredValue = { kind: "blank" };
const formulas = new LexerTreeBuilder();

/** What is copied, taken before the target is emptied: the two may overlap. */
interface Copied {
  readonly cells: Parameters<Sheet["setCells"]>[0];
  readonly styles: readonly (readonly [row: number, column: number, style: number])[];
  readonly heights: readonly (readonly [row: number, height: number | undefined])[];
  readonly merges: readonly string[];
  readonly links: readonly Hyperlink[];
  readonly validations: readonly Validation[];
  readonly rules: readonly ConditionalFormat[];
}

/**
 * Range.copyFrom: values, formulas, formats, merges, links, conditional formats and validations, as pasting does; whole rows
 * bring their heights along. `clear` empties the target first.
 */
export function copyFrom(self: RangeSelf, args: readonly unknown[], clear: (target: RangeSelf) => void): void {
  const [argument, type, skipBlanks, transpose] = args;
  if (!isRef(argument)) throw notImplemented("Range.copyFrom from an address");
  if ((type ?? "All") !== "All" || skipBlanks === true || transpose === true) throw notImplemented("Range.copyFrom other than all of it");
  const source = rangeOf(argument);
  if (source.area.rows === ALL_ROWS) throw notImplemented("Range.copyFrom of whole columns");
  const target: RangeSelf = { ...self, area: { ...self.area, rows: source.area.rows, columns: source.area.columns } };
  if (!contains(target.area, self.area)) throw invalidArgument("The target must not be larger than the source.");
  if (!contains(WHOLE_SHEET, target.area)) throw invalidArgument("The range is outside the sheet.");
  checkUnlocked(target);
  const copied = take(source, { rows: target.area.row - source.area.row, columns: target.area.column - source.area.column });
  clear(target);
  put(target, copied);
  target.book.report(target.sheet, target.area, "api");
}

/** What of a range is copied, as it is to be at its new place. */
function take({ sheet, area }: RangeSelf, shift: Shift): Copied {
  const { record } = sheet;
  const reach = area.columns === ALL_COLUMNS ? sheet.usedArea(false, area) : area;
  const cells = reach === undefined ? [] : [...cellsOf(reach)];
  const rows = area.columns === ALL_COLUMNS ? Array.from({ length: area.rows }, (_, index) => area.row + index) : [];
  const isInside = (ref: string): boolean => parseAreas(ref).every((each) => contains(area, each));
  return {
    cells: cellInputs(sheet, cells, shift),
    styles: cells.map(([row, column]) => [row + shift.rows, column + shift.columns, sheet.styleIndex(row, column)]),
    heights: rows.map((row) => [row + shift.rows, record.row(row)?.height]),
    merges: record.merges.filter(isInside).map((ref) => movedRanges(ref, area, shift)),
    links: record.hyperlinks.filter(({ ref }) => isInside(ref)).map((link) => ({ ...link, ref: movedRanges(link.ref, area, shift) })),
    validations: record.validations.flatMap((each) => movedRule(each, area, shift)),
    rules: rulesOf(sheet).flatMap(({ rule }) => movedRule(rule, area, shift)),
  };
}

/** Results that spill from a formula come with it, not by themselves. */
function cellInputs(sheet: Sheet, cells: readonly (readonly [row: number, column: number])[], shift: Shift): Copied["cells"] {
  const spills = sheet.spills();
  const isResult = (row: number, column: number): boolean =>
    spills.some((area) => contains(area, { row, column, rows: 1, columns: 1 }) && (area.row !== row || area.column !== column));
  return cells
    .filter(([row, column]) => sheet.holdsContent(row, column) && !isResult(row, column))
    .map(([row, column]) => {
      const formula = sheet.formula(row, column);
      const input = formula === undefined ? { value: sheet.value(row, column), formula: null } : { value: BLANK, formula: `=${shifted(formula.slice(1), shift)}` };
      return [row + shift.rows, column + shift.columns, input] as const;
    });
}

function put({ sheet }: RangeSelf, { cells, styles, heights, merges, links, validations, rules }: Copied): void {
  const { record } = sheet;
  sheet.setCells(cells);
  for (const [row, column, style] of styles) if (style !== sheet.styleIndex(row, column)) sheet.setStyleIndex(row, column, style);
  for (const [row, height] of heights) if (height !== record.row(row)?.height) record.setRow(row, { height });
  if (merges.length > 0) record.merges = [...record.merges, ...merges];
  if (links.length > 0) record.hyperlinks = [...record.hyperlinks, ...links];
  if (validations.length > 0) record.validations = [...record.validations, ...validations];
  if (rules.length > 0) updateRules(sheet, (all) => [...all, ...rules.map((rule) => ({ id: newRuleId(), rule }))]);
}

/** The part of a rule within the source, moved. Its formulas are relative to the first cell of its ranges, which the source may cut. */
function movedRule<T extends Pick<ConditionalFormat, "ranges" | "formulas">>(rule: T, within: Area, shift: Shift): T[] {
  const ranges = movedRanges(rule.ranges, within, shift);
  if (ranges === "") return [];
  const [before, after] = [firstCell(rule.ranges), firstCell(ranges)];
  const by = { rows: after.row - before.row, columns: after.column - before.column };
  return [{ ...rule, ranges, formulas: rule.formulas.map((formula) => shifted(formula, by)) }];
}

function firstCell(ranges: string): { readonly row: number; readonly column: number } {
  const areas = parseAreas(ranges);
  return { row: Math.min(...areas.map(({ row }) => row)), column: Math.min(...areas.map(({ column }) => column)) };
}

/** The parts of a list of ranges that lie within the source, moved; "" if none does. */
function movedRanges(ranges: string, within: Area, { rows, columns }: Shift): string {
  const parts = parseAreas(ranges).flatMap((area) => intersection(area, within) ?? []);
  return formatAreas(parts.map((area) => ({ ...area, row: area.row + rows, column: area.column + columns })));
}

/** Relative references move with the formula (given without "="), absolute ones stay. */
function shifted(formula: string, { rows, columns }: Shift): string {
  return rows === 0 && columns === 0 ? formula : formulas.moveFormulaRefOffset(`=${formula}`, columns, rows).slice(1);
}
