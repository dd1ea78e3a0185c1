import { Exact } from "../../core/number/exact";
import type { Row } from "../../core/table";
import { missing, number } from "../../core/value";
import { filter, filterReads, sift } from "../filter";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Explanation } from "../outcome";
import { choice, list, optional, optionalList, required, signed, splitWords, tableName, withDefault, words, type SettingProblem } from "../settings";
import { whenAbsent } from "./absence";
import { within } from "./bounds";
import { absentRegister, cellNameIn, entryOf, openEntries, wordsIn } from "./entry";
import { extremeOf } from "./extremeOf";
import { span, spanOf } from "./span";
import { times, TIMES_COLUMN, timesOf, timesReads } from "./times";

type Way = "total" | "best" | "worst";

/** 折算: an amount for each row of a register by the word it has in a column: 一等奖 5, 二等奖 3; their sum, the best or the worst. */
export const convert = defineMechanism({
  name: "折算",
  sentence: "convert",
  settings: {
    register: required("登记", tableName),
    column: required("列", words),
    amounts: list("值", signed, { named: true }),
    filters: optionalList("筛选", filter, { named: true }),
    times,
    way: withDefault("方式", choice<Way>({ 合计: "total", 最高: "best", 最低: "worst" }), "合计"),
    floor: optional("下限", signed),
    cap: optional("上限", signed),
    none: withDefault("无记录", signed, 0),
    /** A word that no 值 names: unclear until somebody looks at it, or simply not counted. */
    unknown: withDefault("未列内容", choice<"ignored" | "unclear">({ 待核: "unclear", 不计: "ignored" }), "待核"),
    span,
    whenAbsent,
  },
  // Of the highest row it does not matter how many times it was.
  check: ({ times: { setting }, way }): readonly SettingProblem[] => (setting?.value !== undefined && way.value !== "total" ? [{ code: "eitherOr", row: setting.row, one: TIMES_COLUMN, other: "方式" }] : []),
  bind: ({ register, column, amounts, filters, times: many, way, floor, cap, none, unknown, span: period, whenAbsent: absence }) => ({
    counts: spanOf(period),
    whenAbsent: absence.value,
    reads: [{ kind: "column", table: register.value, column: column.value }, ...filterReads(register.value, filters), ...timesReads(register, many)],
    evaluation: {
      kind: "term",
      evaluate(at, scope) {
        const found = scope.counted(register, at, spanOf(period));
        if (!found.present && absence.value !== "notice") return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, column.value) }] }) };
        const { passing, open: mayCount } = sift(found, filters);
        // 免 counts for nothing, and is no word that somebody has to look at.
        const rows = passing.filter((row) => row.cells.has(column.value) && row.cells.get(column.value)?.value.kind !== "notApplicable");
        const listedFor = (row: Row): Exact | undefined => amounts.find(({ key }) => key === wordsIn(row, column.value))?.value;
        const often = many.setting?.value;
        const isUncounted = (row: Row): boolean => listedFor(row) !== undefined && timesOf(row, often) === undefined;
        const open = [...mayCount, ...passing.filter((row) => !row.cells.has(column.value)), ...rows.filter(isUncounted)];
        const amountOf = (row: Row): Exact | undefined => listedFor(row)?.times(timesOf(row, often) ?? Exact.zero);
        const figures = rows.flatMap((row) => amountOf(row) ?? []);
        // A blank says nothing, whatever becomes of words that are not listed.
        const strange = rows.filter((row) => amountOf(row) === undefined && (unknown.value === "unclear" || wordsIn(row, column.value) === ""));
        const allowed = [...new Set(amounts.flatMap(({ key }) => splitWords(key)))].join("、");
        const notes = strange.map((row): Note => ({ code: "unknownCase", params: { text: wordsIn(row, column.value), cell: cellNameIn(row, column.value), allowed } }));
        const total = figures.length === 0 ? none.value : combined(figures, way.value);
        const kept = within(total, floor.setting?.value, cap.setting?.value);
        const explain = (): Explanation => ({
          inputs: [
            ...rows.filter((row) => !isUncounted(row)).map((row) => ({ role: register.value, outcome: entryOf(register.value, row, column.value, numberOr(amountOf(row), strange.includes(row))) })),
            ...openEntries(register.value, open, [...filters.map(({ key }) => key), column.value, ...(often === undefined ? [] : [often])]),
          ],
          working: figures.length > 1 && way.value === "total" ? `${figures.map(String).join(" + ")} = ${total.toString()}` : "",
        });
        if (strange.length + open.length > 0) return { value: missing, notes, explain };
        return { value: number(kept), notes: kept.equals(total) ? [] : [{ code: "limited", params: { figure: total.toString(), bound: kept.toString() } }], explain };
      },
    },
  }),
});

const numberOr = (figure: Exact | undefined, unclear: boolean) => (figure === undefined && unclear ? missing : number(figure ?? Exact.zero));

function combined(figures: readonly Exact[], way: Way): Exact {
  switch (way) {
    case "total":
      return Exact.sum(figures);
    case "best":
      return extremeOf(figures, 1);
    case "worst":
      return extremeOf(figures, -1);
  }
}
