import { LexerTreeBuilder } from "@univerjs/preset-sheets-node-core";
import { cellsOf, contains, formatArea, parseArea } from "../book/area";
import type { Area } from "../book/area";
import { newRuleId, rulesOf, updateRules } from "./conditional-rules";
import { formatAreas, parseAreas } from "./areas";
import { checkUnlocked, invalidArgument, isRef, notImplemented, rangeOf } from "./self";
import type { RangeSelf } from "./self";

/** How far the copy is from the original. */
interface Shift {
  readonly rows: number;
  readonly columns: number;
}

const formulas = new LexerTreeBuilder();

/**
 * Range.copyFrom: values, formulas, formats, merges, links, conditional formats and validations, as pasting does.
 * `clear` empties the target first.
 */
export function copyFrom(self: RangeSelf, args: readonly unknown[], clear: (target: RangeSelf) => void): void {
  const [argument, type, skipBlanks, transpose] = args;
  if (!isRef(argument)) throw notImplemented("Range.copyFrom from an address");
  if ((type ?? "All") !== "All" || skipBlanks === true || transpose === true) throw notImplemented("Range.copyFrom other than all of it");
  const source = rangeOf(argument);
  const target: RangeSelf = { ...self, area: { ...self.area, rows: source.area.rows, columns: source.area.columns } };
  if (!contains(target.area, self.area)) throw invalidArgument("The target must not be larger than the source.");
  checkUnlocked(target);
  const shift = { rows: target.area.row - source.area.row, columns: target.area.column - source.area.column };
  clear(target);
  copyCells(source, target, shift);
  copyParts(source, target, shift);
  target.book.report(target.sheet, target.area, "api");
}

function copyCells(source: RangeSelf, target: RangeSelf, shift: Shift): void {
  const spilled = source.sheet.spills();
  const isResult = (row: number, column: number): boolean =>
    spilled.some((area) => contains(area, { row, column, rows: 1, columns: 1 }) && (area.row !== row || area.column !== column));
  const cells = [...cellsOf(source.area)];
  target.sheet.setCells(
    cells
      .filter(([row, column]) => source.sheet.holdsContent(row, column) && !isResult(row, column))
      .map(([row, column]) => {
        const formula = source.sheet.formula(row, column);
        const input = formula === undefined ? { value: source.sheet.value(row, column), formula: null } : { value: { kind: "blank" as const }, formula: `=${shifted(formula.slice(1), shift)}` };
        return [row + shift.rows, column + shift.columns, input] as const;
      }),
  );
  for (const [row, column] of cells) {
    const style = source.sheet.styleIndex(row, column);
    if (style !== target.sheet.styleIndex(row + shift.rows, column + shift.columns)) target.sheet.setStyleIndex(row + shift.rows, column + shift.columns, style);
  }
}

function copyParts(source: RangeSelf, target: RangeSelf, shift: Shift): void {
  const from = source.sheet.record;
  const to = target.sheet.record;
  const inside = (ref: string): Area | undefined => {
    const area = parseArea(ref);
    return area !== undefined && contains(source.area, area) ? area : undefined;
  };
  const merges = from.merges.flatMap((ref) => inside(ref) ?? []);
  if (merges.length > 0) to.merges = [...to.merges, ...merges.map((area) => formatArea(movedBy(area, shift)))];
  const links = from.hyperlinks.filter(({ ref }) => inside(ref));
  if (links.length > 0) to.hyperlinks = [...to.hyperlinks, ...links.map((link) => ({ ...link, ref: movedRanges(link.ref, source.area, shift) }))];
  const validations = from.validations.filter(({ ranges }) => movedRanges(ranges, source.area, shift) !== "");
  if (validations.length > 0) {
    to.validations = [
      ...to.validations,
      ...validations.map((each) => ({ ...each, ranges: movedRanges(each.ranges, source.area, shift), formulas: each.formulas.map((formula) => shifted(formula, shift)) })),
    ];
  }
  const copies = rulesOf(source.sheet)
    .map(({ rule }) => ({ ...rule, ranges: movedRanges(rule.ranges, source.area, shift), formulas: rule.formulas.map((formula) => shifted(formula, shift)) }))
    .filter(({ ranges }) => ranges !== "");
  if (copies.length > 0) updateRules(target.sheet, (rules) => [...rules, ...copies.map((rule) => ({ id: newRuleId(), rule }))]);
}

const movedBy = (area: Area, { rows, columns }: Shift): Area => ({ ...area, row: area.row + rows, column: area.column + columns });

/** The ranges of a list that lie within the source, moved; "" if none does. */
function movedRanges(ranges: string, within: Area, shift: Shift): string {
  return formatAreas(parseAreas(ranges).filter((area) => contains(within, area)).map((area) => movedBy(area, shift)));
}

/** Relative references move with the formula (given without "="), absolute ones stay. */
function shifted(formula: string, { rows, columns }: Shift): string {
  return rows === 0 && columns === 0 ? formula : formulas.moveFormulaRefOffset(`=${formula}`, columns, rows).slice(1);
}
