import { addTo, keptFor, madeOnce } from "../../core/multimap";
import { Exact } from "../../core/number/exact";
import { coverage as operation } from "../../core/operations/coverage";
import type { Row, Table } from "../../core/table";
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
  bind({ register, list, extent: which, filters, all, column, line, told }) {
    const attendanceIn = keptFor((table: Table) => {
      const attended = attendedBy(table.rows.filter((row) => passesAll(row, filters)));
      return keptFor((listed: readonly Row[]) => attendanceOf(listed, attended, all.setting?.value ?? [], column.value));
    });
    return {
      looksAround: true,
      sieves: sievesOf(register.value, filters),
      reads: [{ kind: "table", table: register.value }, { kind: "table", table: list.value }, ...filters.map(({ key }) => ({ kind: "column", table: register.value, column: key }) as const)],
      evaluation: {
        kind: "each",
        evaluate(at, scope) {
          const taken = scope.table(register.value);
          if (taken === undefined) return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, column.value) }] }) };
          const { present, people, reached } = attendanceIn(taken)(rowsWithin(list.value, which.value, at, scope).certain);
          if (reached === undefined) return { value: notApplicable, explain: () => ({ inputs: [] }) };
          if (told.value !== "rate") return { value: number(Exact.of(told.value === "present" ? present : people)), explain: () => ({ inputs: [] }) };
          const least = line.setting?.value;
          const notes: Note[] = least && reached.compare(least) < 0 ? [{ code: "rateBelow", params: { what: register.row.rule, rate: percent(reached), line: percent(least) } }] : [];
          return { value: number(reached), notes, explain: () => ({ inputs: [], working: `${present} ÷ ${people} = ${percent(reached)}` }) };
        },
      },
    };
  },
});

/** How many of a list took part. */
interface Attendance {
  readonly present: number;
  readonly people: number;
  /** undefined where the list names nobody. */
  readonly reached: Exact | undefined;
}

/** The rows of a register by whom they name. */
interface Attended {
  readonly byId: ReadonlyMap<string, readonly Row[]>;
  readonly byPerson: ReadonlyMap<string, readonly Row[]>;
}

function attendedBy(rows: readonly Row[]): Attended {
  const [byId, byPerson] = [new Map<string, Row[]>(), new Map<string, Row[]>()];
  for (const row of rows) {
    if (row.key.id !== undefined) addTo(byId, row.key.id, row);
    if (row.key.person !== undefined) addTo(byPerson, row.key.person, row);
  }
  return { byId, byPerson };
}

/** @param needed words of a column all of which somebody needs */
function attendanceOf(listed: readonly Row[], attended: Attended, needed: readonly string[], column: string): Attendance {
  const bearers = new Map<string, Set<string | undefined>>();
  for (const { key } of listed) if (key.person !== undefined) madeOnce(bearers, key.person, () => new Set<string | undefined>()).add(key.id);
  const present = listed.filter((one) => {
    const own = rowsAbout(one, attended, (person) => bearers.get(person)?.size === 1);
    return own.length > 0 && needed.every((word) => own.some((row) => wordsIn(row, column) === word));
  }).flatMap(personIn);
  const people = listed.flatMap(personIn);
  return { present: new Set(present).size, people: new Set(people).size, reached: operation(present, people) };
}

/** The rows that name somebody of the list: by 工号 where both have one, else by a name that no other of the list has. */
function rowsAbout({ key: { id, person } }: Row, { byId, byPerson }: Attended, isAlone: (person: string) => boolean): readonly Row[] {
  const ofId = id === undefined ? [] : (byId.get(id) ?? []);
  const named = person !== undefined && isAlone(person) ? (byPerson.get(person) ?? []) : [];
  return [...ofId, ...(id === undefined ? named : named.filter(({ key }) => key.id === undefined))];
}

const personIn = ({ key }: Row): string[] => (key.person === undefined ? [] : [key.id ?? key.person]);
