import { filter, passesAll } from "../filter";
import { defineMechanism } from "../mechanism";
import { streak } from "../operations/streak";
import type { Note } from "../note";
import { choice, count, optional, optionalList, required, tableName, withDefault, words } from "../settings";
import type { Row } from "../table";
import { missing, truth } from "../value";
import { absentRegister, entryOf, wordsIn } from "./entry";

type Way = "total" | "within" | "run";

/** 预警: cases of a register that call for an interview: so many of them, or a single grave one. S3-03, S3-07 */
export const warning = defineMechanism({
  name: "预警",
  settings: {
    register: required("登记", tableName),
    date: withDefault("日期列", words, "日期"),
    filters: optionalList("筛选", filter),
    reaches: required("达到", count),
    /** What 连续 means, which the text leaves open. */
    way: withDefault("计法", choice<Way>({ 累计: "total", 若干天内: "within", 逐条连续: "run" }), "累计"),
    days: withDefault("天数", count, 30),
    /** One such case is enough. */
    grave: optionalList("一例即", filter),
    /** Cases of one incident count once where this column says the same. */
    incident: optional("同案列", words),
    /** After an interview counting begins anew. */
    interviews: optional("约谈登记", tableName),
  },
  bind: ({ register, date, filters, reaches, way, days, grave, incident, interviews }) => ({
    reads: [
      { kind: "column", table: register.value, column: date.value },
      ...[...filters, ...grave].map(({ key }) => ({ kind: "column", table: register.value, column: key }) as const),
      ...(interviews.setting ? [{ kind: "column", table: interviews.setting.value, column: date.value, optional: true } as const] : []),
    ],
    evaluation: {
      kind: "term",
      evaluate({ subject }, scope) {
        const { present, certain } = scope.rows(register.value, { subject });
        if (!present) return { value: missing, inputs: [{ role: register.value, outcome: absentRegister(register.value, date.value) }] };
        const talks = interviews.setting ? scope.rows(interviews.setting.value, { subject }).certain.map((row) => dayIn(row, date.value) ?? -Infinity) : [];
        const since = Math.max(-Infinity, ...talks);
        const rows = [...certain].sort((a, b) => (dayIn(a, date.value) ?? 0) - (dayIn(b, date.value) ?? 0)).filter((row) => (dayIn(row, date.value) ?? Infinity) > since);
        const cases = rows.filter((row) => passesAll(row, filters));
        const worst = grave.length > 0 ? rows.filter((row) => passesAll(row, grave)) : [];
        const counted = countOf(cases, rows, way.value, days.value, date.value, incident.setting?.value);
        const evidence = [...new Set([...worst, ...(counted >= reaches.value ? cases : [])])];
        const inputs = cases.map((row) => ({ role: register.value, outcome: entryOf(register.value, row, filters[0]?.key ?? date.value, truth(true)) }));
        const fires = evidence.length > 0 && (worst.length > 0 || counted >= reaches.value);
        const notes: Note[] = fires ? [{ code: "warned", params: { count: String(worst.length > 0 ? worst.length : counted), rule: register.row.rule, evidence: evidence.map((row) => `${row.source.sheet}!${row.source.row + 1}`).join("、") } }] : [];
        return { value: truth(fires), inputs, notes };
      },
    },
  }),
});

function countOf(cases: readonly Row[], rows: readonly Row[], way: Way, days: number, date: string, incident: string | undefined): number {
  switch (way) {
    case "total":
      return incident === undefined ? cases.length : new Set(cases.map((row) => wordsIn(row, incident) || String(row.source.row))).size;
    case "within":
      return Math.max(0, ...cases.map((first) => cases.filter((row) => isWithin(first, row, days, date)).length));
    case "run":
      return streak(rows.map((row) => cases.includes(row)));
  }
}

function isWithin(first: Row, row: Row, days: number, date: string): boolean {
  const [from, day] = [dayIn(first, date), dayIn(row, date)];
  return from !== undefined && day !== undefined && day >= from && day < from + days;
}

function dayIn(row: Row, column: string): number | undefined {
  const value = row.cells.get(column)?.value;
  return value?.kind === "date" ? value.serial : undefined;
}
