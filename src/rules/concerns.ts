import type { CellRef } from "../core/cell";
import { addTo, madeOnce } from "../core/multimap";
import { ITEMS, valueIn, type Row, type RowCells, type Table } from "../core/table";
import { wordOfValue } from "../core/value";
import { ADJUSTMENTS } from "./adjustments";
import { parseApplies } from "./applies";
import { Ground } from "./ground";
import type { CompiledRule, Program } from "./program";
import { ROSTER } from "./roster";
import { SCHOOL_CALENDAR } from "./schoolCalendar";
import type { SettingRow } from "./scheme";
import type { Subject } from "./subject";
import { TENURE_COLUMNS } from "./tenure";

/** What may become another figure if a cell of the school's sheets says something else. */
export interface Concern {
  /** Whose own figures: everybody's, where the cell says whom or when rows are about, or what everybody is reckoned by. */
  readonly people: ReadonlySet<Subject> | "everybody";
  /** Whether others are compared with them, or share a sum with them, so that theirs may change too. */
  readonly compared: boolean;
  /** The ids of the rules. */
  readonly rules: ReadonlySet<string>;
}

interface Placed {
  readonly table: Table;
  readonly row: Row;
}

/** What reads a column, directly or not. */
interface Readers extends Pick<Concern, "compared" | "rules"> {
  /** Whether one of them makes figures of what is said of others. */
  readonly around: boolean;
}

const TENURES: ReadonlySet<string> = new Set(Object.values(TENURE_COLUMNS));

/** From a cell to the people and rules it concerns: looked up in what is built once, in one walk over the rows. */
export class Concerns {
  private readonly placed = new Map<string, Map<number, Placed[]>>();
  private readonly byRow = new Map<RowCells, Subject[]>();
  /** Who shares a class or a person's posts, and the groups of people. */
  private readonly kin = new Map<string, Map<string, Subject[]>>();
  private readonly readers = new Map<string, CompiledRule[]>();
  private readonly known = new Map<Table, Map<string, Readers>>();

  constructor(
    private readonly program: Program,
    tables: readonly Table[],
  ) {
    for (const table of tables) for (const row of table.rows) this.place(table, row);
    const ground = new Ground(program, tables);
    const { lists } = ground;
    for (const subject of new Set([...lists.people, ...lists.outside, ...program.outputs.flatMap((output) => lists.of(output))])) this.learn(subject, tables, ground);
    for (const rule of program.rules.values()) {
      for (const { reference } of rule.references) {
        if (reference.kind !== "rule") continue;
        // What a veto bears on reads the veto.
        const [reader, read] = rule.bound?.bearsOn.includes(reference.rule) === true ? [program.rules.get(reference.rule), rule.id] : [rule, reference.rule];
        if (reader) addTo(this.readers, read, reader);
      }
    }
  }

  /** Of a cell that is none of a row's (a heading, one below the rows) everybody is concerned. */
  of(cell: CellRef): Concern {
    const found = (this.placed.get(cell.sheet)?.get(cell.row) ?? []).map((one) => ({ ...one, columns: columnsAt(one.row, cell) })).filter(({ columns }) => columns.length > 0);
    const concerns = found.map(({ table, row, columns }) => this.concernOf(table, row, columns));
    const all = { people: "everybody", compared: true, rules: new Set(this.program.rules.keys()) } as const;
    return concerns.length === 0 ? all : concerns.reduce(joined);
  }

  private concernOf(table: Table, row: Row, columns: readonly string[]): Concern {
    if (columns.some((column) => this.isForAll(table, row, column))) return { people: "everybody", compared: true, rules: new Set(this.program.rules.keys()) };
    const { around, compared, rules } = columns.map((column) => this.rulesOf(table, column)).reduce((one, other) => ({ around: one.around || other.around, compared: one.compared || other.compared, rules: new Set([...one.rules, ...other.rules]) }));
    return { people: around ? "everybody" : this.withKin(this.byRow.get(row.cells) ?? []), compared, rules };
  }

  /** Whether the cell says whom or when a row is about, or how everybody is reckoned. */
  private isForAll({ name, columns }: Table, row: Row, column: string): boolean {
    const value = valueIn(row, column);
    const { person, id, class: className } = row.key;
    const word = value && wordOfValue(value);
    const says = columns.find((one) => one.name === column)?.identifies === true || (word !== undefined && [person, id, className].includes(word));
    return says || value?.kind === "date" || name === SCHOOL_CALENDAR || (name === ROSTER && TENURES.has(column)) || this.namesSubjects(name, column);
  }

  /** Whether a column's words are appraised themselves, say to which of them a row belongs, or bring in persons from outside. */
  private namesSubjects(table: string, column: string): boolean {
    const isNamed = (names: { readonly table: string; readonly column?: string } | undefined): boolean => names?.table === table && names.column === column;
    return this.program.outputs.some(({ over }) => isNamed(over) || over.column === column) || [...this.program.rules.values()].some(({ bound }) => isNamed(bound?.names));
  }

  /** Of a register whatever reads it at all: what a rule asks of its rows is more than the columns it names. */
  private rulesOf(table: Table, column: string): Readers {
    const { name, kind, columns } = table;
    return madeOnce(madeOnce(this.known, table, () => new Map<string, Readers>()), column, () => {
      const isItem = columns.some((one) => one.name === column && one.item);
      const reads = ({ rows, references }: CompiledRule): boolean =>
        rows.some((row) => choosesBy(row, column)) ||
        references.some(({ reference }) => {
          if (reference.kind === "rule" || reference.table !== name) return false;
          return kind === "register" || reference.kind === "table" || reference.column === column || (reference.column === ITEMS && isItem);
        });
      const tied = new Set([...this.program.rules.values()].filter((rule) => name === ADJUSTMENTS || reads(rule)));
      // A set that is added to while it is gone through is gone through to its end.
      for (const rule of tied) for (const reader of this.readers.get(rule.id) ?? []) tied.add(reader);
      const rules = [...tied];
      return {
        around: rules.some(({ bound }) => bound?.looksAround === true),
        compared: rules.some(({ bound }) => bound?.evaluation.kind === "group"),
        rules: new Set(rules.map(({ id }) => id)),
      };
    });
  }

  private place(table: Table, row: Row): void {
    const places = new Map<string, Set<number>>();
    for (const { source } of row.cells.values()) madeOnce(places, source.sheet, () => new Set<number>()).add(source.row);
    for (const [sheet, rows] of places) for (const at of rows) addTo(madeOnce(this.placed, sheet, () => new Map<number, Placed[]>()), at, { table, row });
  }

  private learn(subject: Subject, tables: readonly Table[], { tables: indexed }: Ground): void {
    for (const { cells } of [subject.row, ...(subject.parts ?? []).map(({ row }) => row)]) addTo(this.byRow, cells, subject);
    for (const { name } of tables) {
      for (const { cells } of indexed.rows(name, subject)) addTo(this.byRow, cells, subject);
      for (const { cells } of indexed.disputed(name, subject)) addTo(this.byRow, cells, subject);
    }
    for (const [what, word] of [...(subject.parts ?? [subject]).flatMap(({ row }) => bonds(row)), ...groupOf(subject)]) addTo(madeOnce(this.kin, what, () => new Map<string, Subject[]>()), word, subject);
  }

  /** With those who share a class or are the same person, and the groups they belong to. */
  private withKin(people: readonly Subject[]): ReadonlySet<Subject> {
    const found = new Set(people);
    for (const subject of people) {
      for (const { row } of subject.parts ?? [subject]) {
        for (const [what, word] of bonds(row)) for (const other of this.kin.get(what)?.get(word) ?? []) found.add(other);
        for (const [what, groups] of this.kin) for (const group of what.startsWith(BY) ? (groups.get(wordIn(row, what.slice(BY.length))) ?? []) : []) found.add(group);
      }
    }
    return found;
  }
}

/** Whether the row is for certain words of a column of whatever list is appraised. */
function choosesBy({ applies }: SettingRow, column: string): boolean {
  const cases = parseApplies(applies);
  return cases?.kind === "fields" && cases.fields.some(({ field }) => field === column);
}

const BY = "by ";

/** What ties somebody to others. */
const bonds = ({ key: { class: className, person, id } }: Row): readonly (readonly [what: string, word: string])[] => [
  ...(className === undefined ? [] : [["class", className] as const]),
  ...(person === undefined ? [] : [["person", person] as const]),
  ...(id === undefined ? [] : [["id", id] as const]),
];

const groupOf = ({ by, row }: Subject): readonly (readonly [what: string, word: string])[] => (by === undefined ? [] : [[`${BY}${by}`, wordIn(row, by)]]);

function wordIn(row: Row, column: string): string {
  const value = valueIn(row, column);
  return (value && wordOfValue(value)) ?? "";
}

/** The names of the columns that a cell is in: a column may have several. */
const columnsAt = ({ cells }: Row, at: CellRef): readonly string[] =>
  [...cells.keys()].filter((name) => {
    const source = cells.get(name)?.source;
    return source?.sheet === at.sheet && source.row === at.row && source.column === at.column;
  });

const joined = (one: Concern, other: Concern): Concern => ({
  people: one.people === "everybody" || other.people === "everybody" ? "everybody" : new Set([...one.people, ...other.people]),
  compared: one.compared || other.compared,
  rules: new Set([...one.rules, ...other.rules]),
});
