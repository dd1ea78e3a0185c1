import { Exact } from "../../core/number/exact";
import type { Row } from "../../core/table";
import { missing, notApplicable, truth } from "../../core/value";
import { filter, sift } from "../filter";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Explanation, Outcome } from "../outcome";
import { operand, optional, optionalList, required, tableName, withDefault, wordList, words } from "../settings";
import { whenAbsent } from "./absence";
import { absentRegister, entryOf, openEntries, wordsIn } from "./entry";
import { percent } from "./working";

/** 达标率: whether the rate of a class reaches a line in every subject it is asked of, compared unrounded. S1B-15 */
export const attainment = defineMechanism({
  name: "达标率",
  sentence: "attainment",
  settings: {
    table: required("登记", tableName),
    filters: optionalList("筛选", filter, { named: true }),
    /** People counted and people altogether; where a sheet has no counts, its own rate. */
    part: required("人数列", words),
    whole: withDefault("总数列", words, "实考"),
    rate: required("比率列", words),
    line: required("不低于", operand),
    /** Subjects without which it cannot be said to reach the line. */
    expected: optional("应有", wordList),
    name: withDefault("名称列", words, "学科"),
    whenAbsent,
  },
  bind: ({ table, filters, part, whole, rate, line, expected, name, whenAbsent: absence }) => ({
    answers: true,
    whenAbsent: absence.value,
    reads: [
      { kind: "table", table: table.value },
      ...[...filters.map(({ key }) => key), part.value, whole.value, rate.value, name.value].map((column) => ({ kind: "column", table: table.value, column, optional: true }) as const),
    ],
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const bound = scope.value(line, at);
        const found = scope.concerned(table, { subject: at.subject });
        const { present } = found;
        const { passing: rows, open: unclear } = sift(found, filters);
        const absent = (expected.setting?.value ?? []).filter((word) => !rows.some((row) => wordsIn(row, name.value) === word));
        const lacking = present || absent.length > 0 ? absent : [rate.value];
        const least = bound.value.kind === "number" ? bound.value.number : undefined;
        const rates = rows.map((row) => ({ row, reached: rateIn(row, part.value, whole.value, rate.value) }));
        const judged = (of: Exact): Explanation["inputs"] => [
          ...rates.map(({ row, reached }) => ({ role: wordsIn(row, name.value), outcome: judgedRow(table.value, row, name.value, reached, of) })),
          ...openEntries(table.value, unclear, [...filters.map(({ key }) => key), part.value, whole.value, rate.value, name.value]),
        ];
        const explain = (): Explanation => ({
          inputs: [
            { role: "不低于", outcome: bound },
            ...(lacking.length > 0 ? [{ role: lacking.join("、"), outcome: absentRegister(table.value, lacking.join("、")) }] : []),
            ...(least === undefined ? [] : judged(least)),
          ],
        });
        if (!present) return { value: missing, explain };
        if (rows.length + unclear.length + lacking.length === 0) return { value: notApplicable, explain };
        if (least === undefined) return { value: missing, explain };
        const below = rates.filter(({ reached }) => reached !== undefined && reached.compare(least) < 0);
        const notes = below.map(({ row, reached = Exact.zero }): Note => ({ code: "rateBelow", params: { what: `${wordsIn(row, name.value)}${rate.value}`, rate: percent(reached), line: percent(least) } }));
        // Subjects that are not there and rows that may be this class's leave it open, unless it fails without them.
        const unknown = lacking.length > 0 || unclear.length > 0 || rates.some(({ reached }) => reached === undefined);
        return { value: below.length > 0 ? truth(false) : unknown ? missing : truth(true), notes, explain };
      },
    },
  }),
});

/** A subject's row: whether its rate reaches the line. */
function judgedRow(table: string, row: Row, name: string, reached: Exact | undefined, least: Exact): Outcome {
  if (reached === undefined) return entryOf(table, row, name, missing);
  const reaches = reached.compare(least) >= 0;
  return entryOf(table, row, name, truth(reaches), { working: `${percent(reached)} ${reaches ? "≥" : "<"} ${percent(least)}` });
}

/** People ÷ people; else the rate as the sheet has it, which is how often rounded and so only second best. */
function rateIn(row: Row, part: string, whole: string, rate: string): Exact | undefined {
  const figure = (column: string): Exact | undefined => {
    const value = row.cells.get(column)?.value;
    return value?.kind === "number" ? value.number : undefined;
  };
  const [counted, all] = [figure(part), figure(whole)];
  return counted !== undefined && all !== undefined && all.sign() > 0 ? counted.dividedBy(all) : figure(rate);
}
