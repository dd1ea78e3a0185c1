/** Conditional formats as far as the grid shows them: the add-in's marks, and comparisons with constants. */
import type { Sheet } from "../../book/sheet";
import { contains, parseArea } from "../../book/area";
import type { Area } from "../../book/area";
import type { ConditionalFormat, StoredValue } from "../../package/types";

export type RuleFormat = NonNullable<ConditionalFormat["format"]>;

interface Rule {
  readonly areas: readonly Area[];
  readonly rule: ConditionalFormat;
}

/** A mark's formula is always true and carries its name: LEN("BZR:否决")>0. */
const MARK = /^LEN\("[^"]+"\)>0$/;

/** Gives the formats that apply to a cell, the strongest first. */
export function rulesOf(sheet: Sheet): (row: number, column: number, value: StoredValue) => readonly RuleFormat[] {
  const rules = [...sheet.record.conditionalFormats].sort((a, b) => a.priority - b.priority).map(withAreas);
  if (rules.length === 0) return () => [];
  return (row, column, value) => {
    const cell = { row, column, rows: 1, columns: 1 };
    const formats: RuleFormat[] = [];
    for (const { areas, rule } of rules) {
      if (rule.format === undefined || !areas.some((area) => contains(area, cell)) || !holds(rule, value)) continue;
      formats.push(rule.format);
      if (rule.stopIfTrue) break;
    }
    return formats;
  };
}

function withAreas(rule: ConditionalFormat): Rule {
  return { rule, areas: rule.ranges.split(" ").flatMap((ref) => parseArea(ref) ?? []) };
}

function holds({ type, operator, formulas }: ConditionalFormat, value: StoredValue): boolean {
  if (type === "expression") return MARK.test(formulas[0] ?? "");
  if (type !== "cellIs" || value.kind !== "number") return false;
  const [first = NaN, second = NaN] = formulas.map(Number);
  const { number } = value;
  switch (operator) {
    case "lessThan":
      return number < first;
    case "lessThanOrEqual":
      return number <= first;
    case "greaterThan":
      return number > first;
    case "greaterThanOrEqual":
      return number >= first;
    case "equal":
      return number === first;
    case "notEqual":
      return number !== first;
    case "between":
      return number >= first && number <= second;
    case "notBetween":
      return number < first || number > second;
    default:
      return false;
  }
}
