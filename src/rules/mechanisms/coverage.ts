import { Exact } from "../../core/number/exact";
import { coverage as operation } from "../../core/operations/coverage";
import type { Row } from "../../core/table";
import { missing, notApplicable, number } from "../../core/value";
import { filter, passesAll, sievesOf } from "../filter";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import { ROSTER } from "../roster";
import { choice, optional, optionalList, ratio, required, tableName, withDefault, wordList, words } from "../settings";
import { absentRegister, wordsIn } from "./entry";
import { extent, rowsWithin } from "./extent";
import { percent } from "./working";

type Told = "rate" | "present" | "all";

/** 参训率: how many of a list's persons took part, each counted once. S2-01, S4-05 */
export const coverage = defineMechanism({
  name: "参训率",
  settings: {
    register: required("登记", tableName),
    list: withDefault("名单", tableName, ROSTER),
    /** Whether the rate is that of the subject's own people or of the whole list. */
    extent,
    filters: optionalList("筛选", filter),
    /** Words of a column all of which somebody needs, not any one of them. */
    all: optional("须全有", wordList),
    column: withDefault("须全有列", words, "级别"),
    line: optional("不低于", ratio),
    /** What is told: the rate, or the persons it is made of. */
    told: withDefault("取值", choice<Told>({ 比率: "rate", 参训人数: "present", 应训人数: "all" }), "比率"),
  },
  bind: ({ register, list, extent: which, filters, all, column, line, told }) => ({
    sieves: sievesOf(register.value, filters),
    reads: [{ kind: "table", table: register.value }, { kind: "table", table: list.value }, ...filters.map(({ key }) => ({ kind: "column", table: register.value, column: key }) as const)],
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const taken = scope.table(register.value)?.rows;
        if (taken === undefined) return { value: missing, inputs: [{ role: register.value, outcome: absentRegister(register.value, column.value) }] };
        const listed = rowsWithin(list.value, which.value, at, scope).certain;
        const people = listed.flatMap(personIn);
        const rows = taken.filter((row) => passesAll(row, filters));
        const needed = all.setting?.value ?? [];
        const attended = listed.filter((one) => {
          const own = rows.filter((row) => isAbout(row, one, listed));
          return own.length > 0 && needed.every((word) => own.some((row) => wordsIn(row, column.value) === word));
        }).flatMap(personIn);
        const reached = operation(attended, people);
        if (reached === undefined) return { value: notApplicable, inputs: [] };
        const least = line.setting?.value;
        const notes: Note[] = least && reached.compare(least) < 0 ? [{ code: "rateBelow", params: { what: register.row.rule, rate: percent(reached), line: percent(least) } }] : [];
        const present = new Set(attended).size;
        if (told.value !== "rate") return { value: number(Exact.of(told.value === "present" ? present : new Set(people).size)), inputs: [] };
        return { value: number(reached), inputs: [], notes, working: `${present} ÷ ${new Set(people).size} = ${percent(reached)}` };
      },
    },
  }),
});

/** Whether a row names somebody of the list: by 工号 where both have one, else by a name that no other of the list has. */
function isAbout({ key }: Row, one: Row, listed: readonly Row[]): boolean {
  if (key.id !== undefined && one.key.id !== undefined) return key.id === one.key.id;
  return key.person !== undefined && key.person === one.key.person && !listed.some((other) => other.key.person === key.person && other.key.id !== one.key.id);
}

const personIn = ({ key }: Row): string[] => (key.person === undefined ? [] : [key.id ?? key.person]);
