import { Exact } from "../core/number/exact";
import type { CompiledRule, SchemeProblem } from "./program";
import type { SettingRow } from "./scheme";
import { parseNumber } from "./settings";

const STEPS = "分段";
const [FROM, TO] = ["起点", "终点"];

interface Edge {
  readonly row: SettingRow;
  readonly figure: Exact;
}

/**
 * Steps that leave out whole figures between them: 60–83 and 85–94 say nothing of 84, which is a slip more often than not. What lies
 * between 94 and 95 is what regulations written for whole numbers leave open: that is told when somebody has it.
 */
export const stepGaps = (rules: ReadonlyMap<string, CompiledRule>): readonly SchemeProblem[] =>
  [...rules.values()].filter(({ mechanism }) => mechanism === STEPS).flatMap(({ rows }) => [...alternatives(rows)].flatMap(gapsIn));

/** The rows that hold together: of one version and one case. */
function alternatives(rows: readonly SettingRow[]): Iterable<readonly SettingRow[]> {
  const found = new Map<string, SettingRow[]>();
  for (const row of rows) {
    const name = `${row.effective}\n${row.applies}`;
    found.set(name, [...(found.get(name) ?? []), row]);
  }
  return found.values();
}

function gapsIn(rows: readonly SettingRow[]): readonly SchemeProblem[] {
  const starts = edges(rows, FROM);
  return edges(rows, TO).flatMap(({ row, figure }): readonly SchemeProblem[] => {
    const next = starts.filter((start) => start.figure.compare(figure) > 0).reduce<Edge | undefined>((least, start) => (least === undefined || start.figure.compare(least.figure) < 0 ? start : least), undefined);
    if (next === undefined || next.figure.minus(figure).compare(wholeOf(row)) <= 0) return [];
    return [{ code: "stepGap", row, to: String(row.value), next: String(next.row.value) }];
  });
}

const edges = (rows: readonly SettingRow[], setting: string | undefined): readonly Edge[] =>
  rows.flatMap((row) => {
    const figure = row.setting === setting ? parseNumber(row.value) : undefined;
    return figure === undefined ? [] : [{ row, figure }];
  });

/** What whole figures lie apart: 1, of percentages one of them. */
const wholeOf = ({ value }: SettingRow): Exact => (String(value).trim().endsWith("%") ? Exact.of(1).dividedBy(Exact.of(100)) : Exact.of(1));
