import { Exact } from "../../src/core/number/exact";
import type { Input, Row, Table } from "../../src/core/table";
import { missing, number, text, truth, wordOfValue, type Value } from "../../src/core/value";
import { appraise, type Appraisal, type AppraisedTable } from "../../src/rules/appraise";
import { compile } from "../../src/rules/compile";
import { Concerns, type Concern } from "../../src/rules/concerns";
import { mechanisms } from "../../src/rules/mechanisms";
import type { Program } from "../../src/rules/program";
import type { Subject } from "../../src/rules/subject";
import { builtInSchemes } from "../../src/schemes";
import { readSheets } from "../../src/sheets";
import { readExamples } from "../support/examples";
import { tablesOf } from "../support/exampleTables";
import { largeSchool } from "../support/largeSchool";
import { schemeFor } from "../support/workedExamples";

/** Every so many-th example, and cells a table: all of them take minutes. */
const EXAMPLE_STEP = 12;
const CELLS_A_TABLE = 3;

interface Place {
  readonly table: number;
  readonly row: number;
  readonly column: string;
}

function placesIn(tables: readonly Table[], seed: number): readonly Place[] {
  return tables.flatMap(({ rows }, table) => {
    const places = rows.flatMap(({ cells }, row) => [...cells.keys()].map((column) => ({ table, row, column })));
    return Array.from({ length: Math.min(CELLS_A_TABLE, places.length) }, (_, index) => places[(seed * 7919 + index * 104729) % places.length]).flatMap((place) => place ?? []);
  });
}

function otherThan(value: Value | undefined): Value {
  switch (value?.kind) {
    case "number":
      return number(value.number.sign() === 0 ? Exact.one : value.number.dividedBy(Exact.of(2)));
    case "truth":
      return truth(!value.truth);
    case "text":
      return missing;
    default:
      return value?.kind === "missing" ? number(Exact.one) : text("别的");
  }
}

function changed(tables: readonly Table[], at: Place): readonly Table[] {
  const change = (row: Row): Row => ({ ...row, cells: new Map([...row.cells].map(([name, input]): [string, Input] => [name, name === at.column ? { ...input, value: otherThan(input.value) } : input])) });
  return tables.map((table, index) => (index === at.table ? { ...table, rows: table.rows.map((row, place) => (place === at.row ? change(row) : row)) } : table));
}

/** The figures of everybody, by where their row stands. */
function figuresOf(appraisal: Appraisal): ReadonlyMap<string, { readonly subject: Subject; readonly figures: readonly { readonly rule: string; readonly words: string }[] }> {
  const found = new Map<string, { readonly subject: Subject; readonly figures: { readonly rule: string; readonly words: string }[] }>();
  const tables: readonly AppraisedTable[] = [appraisal, ...appraisal.others];
  for (const { sheet, people } of tables) {
    for (const { subject, outcomes } of people) {
      const key = JSON.stringify([sheet, subject.row.source, subject.by, subject.row.key]);
      const figures = outcomes.map(({ origin, value, notes }) => ({ rule: origin.kind === "rule" ? `${origin.scheme}/${origin.rule}` : "", words: JSON.stringify([value.kind, wordOfValue(value), notes]) }));
      found.set(key, { subject, figures });
    }
  }
  return found;
}

/** Who has another figure although the index does not say so. */
function unforeseen(before: Appraisal, after: Appraisal, { people, compared, rules }: Concern): readonly string[] {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  const keysOf = (subjects: ReadonlySet<Subject>): ReadonlySet<string> => new Set([...subjects].map(({ row }) => JSON.stringify(row.source)));
  const foreseen = people === "everybody" || compared ? undefined : keysOf(people);
  return [...old].flatMap(([key, { subject, figures }]) =>
    figures.flatMap(({ rule, words }, index) => {
      const same = now.get(key)?.figures[index]?.words === words;
      if (same || ((foreseen === undefined || foreseen.has(JSON.stringify(subject.row.source))) && (rule === "" || rules.has(rule)))) return [];
      return [`${key} ${rule}: ${words}`];
    }),
  );
}

describe("whom a cell concerns", () => {
  const examples = readExamples().filter((_, index) => index % EXAMPLE_STEP === 0);

  it.each(examples.map((example) => [`${example.id} ${example.name}`, example] as const))("leaves out nobody who gets another figure: %s", (_, example) => {
    const program = compile(schemeFor(example, Object.values(builtInSchemes)), mechanisms);
    const tables = tablesOf(example);
    const concerns = new Concerns(program, tables);
    const before = appraise(program, tables);
    for (const place of placesIn(tables, example.id.length + example.name.length)) {
      const source = tables[place.table]?.rows[place.row]?.cells.get(place.column)?.source;
      const concern = source && concerns.of(source);
      const after = appraise(program, changed(tables, place));
      expect(concern ? unforeseen(before, after, concern).map((who) => `${tables[place.table]?.name ?? ""}.${place.column}: ${who}`) : []).toEqual([]);
    }
  });

  describe("in a school", () => {
    const program: Program = compile(builtInSchemes.S1A, mechanisms);
    const { tables } = readSheets(largeSchool(40), { wanted: program.wanted });
    const concerns = new Concerns(program, tables);
    const monthly = tables.find(({ name }) => name === "学月考核");
    const row = monthly?.rows[3];

    it("is one person for a score, with the rules that are made of it, and whoever is compared", () => {
      const item = monthly?.columns.find((column) => column.item)?.name ?? "";
      const source = row?.cells.get(item)?.source;
      const { people, compared, rules } = concerns.of(source ?? { sheet: "", row: 0, column: 0 });
      expect(people === "everybody" ? [] : [...people].map((subject) => subject.row.key.person)).toEqual([row?.key.person]);
      expect(compared).toBe(true);
      expect([...rules]).toEqual(expect.arrayContaining(["S1A/学月得分", "S1A/学月津贴", "S1A/总评分", "S1A/名次", "S1A/学年奖"]));
      expect(rules.has("S1A/获奖加分")).toBe(false);
    });

    it("is everybody for whom a row is about, and for what is no row's", () => {
      const name = [...(row?.cells ?? [])].find(([, { value }]) => value.kind === "text" && value.text === row?.key.person);
      expect(concerns.of(name?.[1].source ?? { sheet: "", row: 0, column: 0 }).people).toBe("everybody");
      expect(concerns.of({ sheet: row?.source.sheet ?? "", row: 0, column: 0 }).people).toBe("everybody");
    });
  });
});
