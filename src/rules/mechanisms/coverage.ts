import { addTo, keptFor, madeOnce } from "../../core/multimap";
import { Exact } from "../../core/number/exact";
import type { Row, Table } from "../../core/table";
import { missing, notApplicable, number, truth } from "../../core/value";
import { filter, filterReads, isUnknownIn, sift } from "../filter";
import { defineMechanism, type Result } from "../mechanism";
import { NearNames } from "../nearNames";
import type { Note } from "../note";
import type { Outcome } from "../outcome";
import { ROSTER } from "../roster";
import type { ConcernedRows } from "../scope";
import { choice, dayOperand, optional, optionalList, ratio, required, tableName, withDefault, wordList, words } from "../settings";
import { holdsPostOn, TENURE_COLUMNS } from "../tenure";
import { closingDay, dateColumn, inPost, upTo } from "./closing";
import { absentRegister, entryOf, openEntries, wordsIn } from "./entry";
import { extent, rowsWithin } from "./extent";
import { percent } from "./working";

type Told = "rate" | "present" | "all";
type Attendances = (listed: readonly Row[]) => Attendance;

/** 参训率: how many of a list's persons took part, each counted once. S2-01, S4-05 */
export const coverage = defineMechanism({
  name: "参训率",
  sentence: "coverage",
  settings: {
    register: required("登记", tableName),
    list: withDefault("名单", tableName, ROSTER),
    /** Whether the rate is that of the subject's own people or of the whole list. */
    extent,
    filters: optionalList("筛选", filter, { named: true }),
    /** Words of a column all of which somebody needs, not any one of them. */
    all: optional("须全有", wordList),
    column: withDefault("须全有列", words, "级别"),
    line: optional("不低于", ratio),
    /** Of a roster those only who hold their post on the day; what took place later does not count. */
    inPostOn: optional("在任日", dayOperand),
    date: dateColumn,
    /** What is told: the rate, or the persons it is made of. */
    told: withDefault("取值", choice<Told>({ 比率: "rate", 参训人数: "present", 应训人数: "all" }), "比率"),
  },
  bind({ register, list, extent: which, filters, all, column, line, inPostOn, date, told }) {
    const needed = all.setting?.value ?? [];
    const asked = [...filters.map(({ key }) => key), ...(needed.length > 0 ? [column.value] : [])];
    const attendanceIn = keptFor((taken: Table) =>
      keptFor((whole: Table) => {
        const byDay = new Map<number | undefined, Attendances>();
        return (day: number | undefined): Attendances =>
          madeOnce(byDay, day, () => {
            const { passing, open } = sift(upTo(halvesOf(taken, asked), date.value, day), filters);
            const attended = { known: attendedBy(passing), open: withMisspelt(attendedBy(open), [...passing, ...open], whole) };
            return keptFor((listed: readonly Row[]) => attendanceOf(listed, attended, needed, column.value));
          });
      }),
    );
    return {
      reads: [
        { kind: "table", table: register.value },
        { kind: "table", table: list.value },
        ...filterReads(register.value, filters),
        ...(needed.length > 0 ? [{ kind: "column", table: register.value, column: column.value } as const] : []),
      ],
      evaluation: {
        kind: "each",
        evaluate(at, scope) {
          const day = closingDay(inPostOn.setting, at, scope);
          const listed = inPost(rowsWithin(list.value, which.value, at, scope), day, holdsPostOn);
          const unknown = (table: string, name: string): Result => ({ value: missing, explain: () => ({ inputs: [{ role: table, outcome: absentRegister(table, name) }] }) });
          if (!listed.present) return unknown(list.value, "姓名");
          if (listed.disputed.length > 0) return { value: missing, explain: () => ({ inputs: openEntries(list.value, listed.disputed, ["姓名", TENURE_COLUMNS.to]) }) };
          const people = new Set(listed.certain.flatMap(personIn)).size;
          if (told.value === "all") return { value: people === 0 ? notApplicable : number(Exact.of(people)), explain: () => ({ inputs: [] }) };
          const [taken, whole] = [scope.table(register.value), scope.table(list.value)];
          if (taken === undefined || whole === undefined) return unknown(register.value, column.value);
          if (people === 0) return { value: notApplicable, explain: () => ({ inputs: [] }) };
          const { present, absent, unclear } = attendanceIn(taken)(whole)(day)(listed.certain);
          if (unclear.length > 0) return { value: missing, explain: () => ({ inputs: openEntries(register.value, unclear, ["姓名", ...asked]) }) };
          const inputs = (): Outcome["inputs"] => absent.map((row) => ({ role: list.value, outcome: entryOf(list.value, row, "姓名", truth(false)) }));
          if (told.value === "present") return { value: number(Exact.of(present)), explain: () => ({ inputs: inputs() }) };
          const reached = Exact.of(present).dividedBy(Exact.of(people));
          const least = line.setting?.value;
          const notes: Note[] = least && reached.compare(least) < 0 ? [{ code: "rateBelow", params: { what: register.row.rule, rate: percent(reached), line: percent(least) } }] : [];
          return { value: number(reached), notes, explain: () => ({ inputs: inputs(), working: `${present} ÷ ${people} = ${percent(reached)}` }) };
        },
      },
    };
  },
});

/** A register's rows; those in which nobody could read what is asked for may count or not. */
function halvesOf({ rows }: Table, columns: readonly string[]): ConcernedRows {
  const isUnclear = (row: Row): boolean => row.contradicted === true || columns.some((column) => isUnknownIn(row, column));
  return { present: true, certain: rows.filter((row) => !isUnclear(row)), disputed: rows.filter(isUnclear) };
}

/** How many of a list took part for sure, who else is on it, and the rows that may make these take part too. */
interface Attendance {
  readonly present: number;
  readonly absent: readonly Row[];
  readonly unclear: readonly Row[];
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

/** With the rows whose name nobody of the whole list has, by those whom they may be meant for: their name misspelt. */
function withMisspelt({ byId, byPerson }: Attended, rows: readonly Row[], { rows: all }: Table): Attended {
  const bearers = new Set(all.flatMap(({ key }) => key.person ?? []));
  const strays = rows.filter(({ key }) => key.id === undefined && key.person !== undefined && !bearers.has(key.person));
  if (strays.length === 0) return { byId, byPerson };
  const near = new NearNames(bearers);
  const meant = new Map([...byPerson].map(([person, own]) => [person, [...own]]));
  for (const row of strays) for (const person of near.of(row.key.person ?? "")) addTo(meant, person, row);
  return { byId, byPerson: meant };
}

/** @param needed words of a column all of which somebody needs */
function attendanceOf(listed: readonly Row[], { known, open }: { readonly known: Attended; readonly open: Attended }, needed: readonly string[], column: string): Attendance {
  const bearers = new Map<string, Set<string | undefined>>();
  for (const { key } of listed) if (key.person !== undefined) madeOnce(bearers, key.person, () => new Set<string | undefined>()).add(key.id);
  const isAlone = (person: string): boolean => bearers.get(person)?.size === 1;
  const tookPart = (one: Row): boolean => {
    const own = rowsAbout(one, known, isAlone);
    return own.length > 0 && needed.every((word) => own.some((row) => wordsIn(row, column) === word));
  };
  const present = new Set(listed.filter(tookPart).flatMap(personIn));
  const others = listed.filter((one) => personIn(one).some((person) => !present.has(person)));
  return { present: present.size, absent: others, unclear: [...new Set(others.flatMap((one) => rowsAbout(one, open, isAlone)))] };
}

/** The rows that name somebody of the list: by 工号 where both have one, else by a name that no other of the list has. */
function rowsAbout({ key: { id, person } }: Row, { byId, byPerson }: Attended, isAlone: (person: string) => boolean): readonly Row[] {
  const ofId = id === undefined ? [] : (byId.get(id) ?? []);
  const named = person !== undefined && isAlone(person) ? (byPerson.get(person) ?? []) : [];
  return [...ofId, ...(id === undefined ? named : named.filter(({ key }) => key.id === undefined))];
}

const personIn = ({ key }: Row): string[] => (key.person === undefined ? [] : [key.id ?? key.person]);
