import { addTo, madeOnce } from "../core/multimap";
import { normalName } from "../core/names";
import { comparePeriods, isWeek, periodNumber, type Period } from "../core/period";
import { valueIn, type Month, type Row, type RowKey, type Table } from "../core/table";
import { wordOfValue } from "../core/value";
import { isUnknownIn } from "./filter";
import { NearNames } from "./nearNames";
import type { People } from "./people";
import { ROSTER } from "./roster";
import { SCHOOL_CALENDAR } from "./schoolCalendar";
import { strayNames } from "./strayNames";
import type { Subject } from "./subject";
import { withYears } from "./years";

const NONE: readonly Row[] = [];

/** The workbook's tables, looked up by person, class and period. */
export class Tables {
  private readonly byName: ReadonlyMap<string, IndexedTable>;
  /** By sheet and column. */
  private readonly names = new Map<string, Map<string, ReadonlySet<string>>>();
  private readonly owned = new Map<string, Map<string, ReadonlyMap<string, ReadonlySet<string>>>>();
  /** Whether a list has rows of which nobody knows the month. */
  readonly hasUndated: boolean;

  /** @param schoolYear the one that the scheme names, by which a month without a year is completed */
  constructor(
    tables: readonly Table[],
    private readonly people: People,
    schoolYear: number | undefined,
    private readonly lists: ReadonlySet<string> = new Set(),
  ) {
    this.byName = new Map(withYears(tables, schoolYear).map((table) => [table.name, new IndexedTable(table)]));
    this.hasUndated = [...this.byName.values()].some(({ undated }) => undated.length > 0);
  }

  get(name: string): Table | undefined {
    return this.byName.get(name)?.table;
  }

  /** The months or weeks a list is kept by; none where it is not. The calendar's own are nothing to appraise. */
  periods(name: string): readonly Period[] {
    const indexed = this.byName.get(name);
    return indexed?.table.kind === "list" && name !== SCHOOL_CALENDAR ? indexed.periods : [];
  }

  /** The rows of a list kept by months or weeks that say neither; the subject's, where one is asked for. */
  undated(name: string, subject?: Subject): readonly Row[] {
    const indexed = this.byName.get(name);
    if (indexed === undefined || indexed.undated.length === 0 || name === SCHOOL_CALENDAR) return NONE;
    if (subject === undefined) return indexed.undated;
    const own = new Set(this.rows(name, subject));
    return indexed.undated.filter((row) => own.has(row));
  }

  /**
   * Rows that name the subject's class or name, but together with somebody else's, or a name on no roster that may be
   * the subject's misspelt, and so belong to nobody, and those of a register that may be about anybody: whoever they may
   * concern cannot be appraised from them.
   */
  disputed(name: string, subject: Subject): readonly Row[] {
    const indexed = this.byName.get(name);
    if (indexed === undefined) return NONE;
    if (subject.by !== undefined) return [...this.groupingBy(indexed, subject, subject.by).unnamed, ...this.misnamed(indexed, subject, subject.by), ...this.ofMisspeltOwners(indexed, subject, subject.by)];
    if (subject.parts) return [...new Set(subject.parts.flatMap((part) => this.disputed(name, part)))];
    // A register about 宿舍 says nothing to whoever has none: any of its rows may be his.
    if (indexed.table.kind === "register" && indexed.table.about !== undefined && wordIn(subject.row, indexed.table.about) === undefined) return indexed.table.rows;
    const orphans = this.orphansOf(indexed);
    const { person, class: className } = subject.row.key;
    const named = person === undefined ? undefined : (orphans.byPerson.get(person) ?? this.straysOf(indexed).get(person));
    const ofClass = className === undefined ? undefined : orphans.byClass.get(className);
    if (named === undefined && ofClass === undefined) return indexed.anybodys;
    // Of somebody who is not on the roster, what names this very person is no more in dispute than it is the roster's.
    const certain = new Set(this.rows(name, subject));
    const found = new Set([...(named ?? NONE), ...(ofClass ?? NONE), ...indexed.anybodys].filter((row) => !certain.has(row)));
    const isNear = (row: Row): boolean => row.key.person !== undefined && row.key.person !== person && !indexed.anybodys.includes(row) && row.key.class === undefined;
    const isAmongClasses = (row: Row): boolean => row.key.class !== className && ofClass?.includes(row) === true;
    const asNamed = (row: Row): Row => (isNear(row) ? withMisnamed(row, columnOf(row, row.key.person)) : isAmongClasses(row) ? withMisnamed(row, columnOf(row, row.key.class)) : row);
    return orphans.rows.flatMap((row) => (found.has(row) ? [asNamed(row)] : []));
  }

  /** Whether each row of a register is about somebody on the roster: for nobody there any is `disputed`. */
  isAboutKnown(name: string): boolean {
    const indexed = this.byName.get(name);
    return indexed !== undefined && indexed.table.about === undefined && indexed.anybodys.length === 0 && this.orphansOf(indexed).rows.length === 0;
  }

  /** Rows with a name that none of the groups has, and that may be this one's misspelt. */
  private misnamed(indexed: IndexedTable, subject: Subject, column: string): readonly Row[] {
    const known = this.groupNames(subject, column);
    const near = new NearNames([nameOf(subject)]);
    return [...this.groupingBy(indexed, subject, column).rowsOf].flatMap(([name, rows]) => (known.has(name) || near.of(name).length === 0 || isOtherNumber(name, nameOf(subject)) ? [] : rows.map((row) => withMisnamed(row, column))));
  }

  /** The groups that the table has from which the subject comes. */
  private groupNames({ row: { source } }: Subject, column: string): ReadonlySet<string> {
    return madeOnce(madeOnce(this.names, source.sheet, () => new Map<string, ReadonlySet<string>>()), column, () => {
      const rows = [...this.byName.values()].flatMap(({ table }) => (table.rows.some((row) => row.source.sheet === source.sheet) ? table.rows : []));
      return new Set(rows.flatMap((row) => wordIn(row, column) ?? []));
    });
  }

  /** The rows that concern the subject, as far as they name it; for a period, those of that period. */
  rows(name: string, subject: Subject, period?: Period): readonly Row[] {
    const indexed = this.byName.get(name);
    if (indexed === undefined) return NONE;
    const found = this.allRows(indexed, subject);
    return period === undefined ? found : ofPeriod(found, period);
  }

  private allRows(indexed: IndexedTable, subject: Subject): readonly Row[] {
    if (subject.parts) return [...new Set(subject.parts.flatMap((part) => this.allRows(indexed, part)))];
    if (subject.by !== undefined) return this.groupingBy(indexed, subject, subject.by).rowsOf.get(nameOf(subject)) ?? NONE;
    const kept = indexed.concerning.get(subject);
    if (kept) return kept;
    const rows = indexed.table.about === undefined ? this.personRows(indexed, subject.row.key) : sharing(indexed, indexed.table.about, subject.row);
    indexed.concerning.set(subject, rows);
    return rows;
  }

  private groupingBy(indexed: IndexedTable, { row: { source } }: Subject, column: string): Grouping {
    return madeOnce(madeOnce(indexed.groupings, source.sheet, () => new Map<string, Grouping>()), column, () => {
      const [rowsOf, unnamed] = [new Map<string, Row[]>(), new Array<Row>()];
      const owned = this.ownedIn(source.sheet, column);
      for (const row of indexed.table.rows) {
        const group = this.groupOf(row, column);
        if (group !== undefined) addTo(rowsOf, group, row);
        else if (owned.size === 0 || row.cells.has(column) || row.key.person === undefined) unnamed.push(row);
        else for (const one of owned.get(row.key.person) ?? []) addTo(rowsOf, one, row);
      }
      return { rowsOf, unnamed };
    });
  }

  /** The groups of each person who stands beside one on the list that the groups come from: the workshop of its host. Not of the roster, which has a place for everybody. */
  private ownedIn(sheet: string, column: string): ReadonlyMap<string, ReadonlySet<string>> {
    return madeOnce(madeOnce(this.owned, sheet, () => new Map<string, ReadonlyMap<string, ReadonlySet<string>>>()), column, () => {
      const found = new Map<string, Set<string>>();
      const lists = [...this.byName.values()].filter(({ table: { name, rows } }) => name !== ROSTER && rows.some((row) => row.source.sheet === sheet));
      for (const row of lists.flatMap(({ table }) => table.rows)) {
        const group = wordIn(row, column);
        if (group !== undefined && row.key.person !== undefined) madeOnce(found, row.key.person, () => new Set<string>()).add(group);
      }
      return found;
    });
  }

  /** Rows with a name that may be meant for somebody whose group it is. */
  private ofMisspeltOwners(indexed: IndexedTable, subject: Subject, column: string): readonly Row[] {
    const owners = [...this.ownedIn(subject.row.source.sheet, column)].flatMap(([person, groups]) => (groups.has(nameOf(subject)) ? [person] : []));
    return owners.flatMap((person) => this.straysOf(indexed).get(person) ?? []);
  }

  /** What the row says in the column; where that is blank, what the roster says there of the row's class or person, if it says one thing. */
  private groupOf(row: Row, column: string): string | undefined {
    const own = wordIn(row, column);
    if (own !== undefined) return own;
    if (row.cells.has(column) && isUnknownIn(row, column)) return undefined;
    const posts = row.key.class === undefined ? this.people.postsOf(row.key) : this.people.holdersOf(row.key.class);
    const [only, ...others] = new Set(posts.flatMap((post) => wordIn(post.row, column) ?? []));
    return others.length === 0 ? only : undefined;
  }

  private personRows(indexed: IndexedTable, of: RowKey): readonly Row[] {
    return indexed.candidates(of).filter(({ key }) => {
      if (key.class !== undefined && key.class !== of.class) return false;
      if (this.people.isAbout(key, of)) return key.class !== undefined || key.id !== undefined || !this.people.isShared(key.person ?? "");
      // Scores belong to the class, whoever of its teachers the sheet names.
      return indexed.table.kind === "list" && this.people.holdersOf(of.class).some((holder) => this.people.isAbout(key, holder.row.key));
    });
  }

  private orphansOf(indexed: IndexedTable): Orphans {
    indexed.orphans ??= this.findOrphans(indexed);
    return indexed.orphans;
  }

  /** Rows of a register by those of the lists, not of the roster, whom the name in them may be meant for. */
  private straysOf(indexed: IndexedTable): ReadonlyMap<string, readonly Row[]> {
    indexed.strays ??= this.findStrays(indexed);
    return indexed.strays;
  }

  private findStrays({ table }: IndexedTable): ReadonlyMap<string, readonly Row[]> {
    const found = new Map<string, Row[]>();
    if (table.kind !== "register" || this.lists.size === 0) return found;
    const meant = strayNames(table, [...this.byName.values()].map((one) => one.table), this.lists);
    for (const row of meant.size === 0 ? NONE : table.rows) for (const person of (row.key.id === undefined ? meant.get(row.key.person ?? "") : undefined) ?? []) addTo(found, person, row);
    return found;
  }

  private findOrphans(indexed: IndexedTable): Orphans {
    const matched = new Set<Row>();
    for (const subject of this.people.subjects) for (const row of this.allRows(indexed, subject)) matched.add(row);
    const orphans: Orphans = { rows: indexed.table.rows.filter((row) => !matched.has(row)), byPerson: new Map(), byClass: new Map() };
    for (const row of orphans.rows) {
      if (row.key.person !== undefined) {
        const isPlaced = this.people.holdersOf(row.key.class).length > 0;
        const others = indexed.table.kind === "register" && !isPlaced ? this.people.mayBe(row.key.person) : [];
        for (const person of [row.key.person, ...others]) addTo(orphans.byPerson, person, row);
      }
      const { class: className } = row.key;
      const classes = className === undefined ? [] : [className, ...(indexed.table.kind === "register" ? this.people.mayBeClasses(className) : [])];
      for (const one of classes) addTo(orphans.byClass, one, row);
    }
    return orphans;
  }
}

const misnamedRows = new WeakMap<Row, Row>();

/** The same row whenever it is asked for. */
function withMisnamed(row: Row, column: string | undefined): Row {
  const known = misnamedRows.get(row);
  if (known !== undefined || column === undefined) return known ?? row;
  const made: Row = { ...row, misnamed: column };
  misnamedRows.set(row, made);
  return made;
}

/** The column in which the name stands. */
const columnOf = ({ cells }: Row, name: string | undefined): string | undefined => [...cells].find(([, { value }]) => value.kind === "text" && normalName(value.text) === name)?.[0];

/** Names that differ by a number alone are two by intention: 第3周东门 and 第4周东门, 电商1班 and 电商3班. */
function isOtherNumber(one: string, other: string): boolean {
  const withoutNumbers = (name: string): string => name.replace(/[\d一二三四五六七八九十]+/g, "#");
  return withoutNumbers(one) === withoutNumbers(other);
}

/** A table's rows by the groups of a column, as 年级部. */
interface Grouping {
  readonly rowsOf: ReadonlyMap<string, readonly Row[]>;
  /** Rows of which nobody knows the group: they may belong to any. */
  readonly unnamed: readonly Row[];
}

/** What a row has in a column, as a word; undefined where that is blank or no word. */
export function wordIn(row: Row, column: string): string | undefined {
  const value = valueIn(row, column);
  return value && wordOfValue(value);
}

/** Rows that belong to nobody on the roster. */
interface Orphans {
  readonly rows: readonly Row[];
  readonly byPerson: Map<string, Row[]>;
  readonly byClass: Map<string, Row[]>;
}

/** The rows about what the roster says of somebody: of the 宿舍 that is his. */
function sharing(indexed: IndexedTable, column: string, of: Row): readonly Row[] {
  const word = wordIn(of, column);
  return word === undefined ? NONE : indexed.rowsWith(column, word);
}

function ofPeriod(rows: readonly Row[], period: Period): readonly Row[] {
  if (isWeek(period)) return rows.filter(({ key }) => key.week === period.week);
  const number = periodNumber(period);
  return rows.filter(({ key: { month } }) => month !== undefined && periodNumber(month) === number);
}

/** The name of a group: the one cell its row holds. */
export function nameOf(subject: Subject): string {
  return wordIn(subject.row, subject.by ?? "") ?? "";
}

/** Rows that nobody could read the name of whom or what they are about in. */
function anybodysOf({ about, columns, rows }: Table): readonly Row[] {
  if (about !== undefined) return rows.filter(({ unread }) => unread?.has(about) === true);
  const who = columns.flatMap(({ identifies, name }) => (identifies === true ? [name] : []));
  const isNamed = ({ key: { person, id, class: className } }: Row): boolean => person !== undefined || id !== undefined || className !== undefined;
  return rows.filter((row) => !isNamed(row) && who.some((column) => row.unread?.has(column) === true));
}

/** Rows by their class; those without one by whom they name. */
interface RowsByKey {
  readonly byClass: ReadonlyMap<string, readonly Row[]>;
  readonly byPerson: ReadonlyMap<string, readonly Row[]>;
  readonly byId: ReadonlyMap<string, readonly Row[]>;
}

function rowsByKey(rows: readonly Row[]): RowsByKey {
  const [byClass, byPerson, byId] = [new Map<string, Row[]>(), new Map<string, Row[]>(), new Map<string, Row[]>()];
  for (const row of rows) {
    const { person, id, class: className } = row.key;
    if (className !== undefined) addTo(byClass, className, row);
    else {
      if (person !== undefined) addTo(byPerson, person, row);
      if (id !== undefined) addTo(byId, id, row);
    }
  }
  return { byClass, byPerson, byId };
}

class IndexedTable {
  readonly periods: readonly Period[];
  /** Of a list kept by months or weeks, what the reader kept from use because it says neither. */
  readonly undated: readonly Row[];
  /** Of a register, the rows of which nobody could read yet whom they are about. */
  readonly anybodys: readonly Row[];
  /** The rows of each subject that has been asked for. */
  readonly concerning = new Map<Subject, readonly Row[]>();
  /** By the sheet that the groups come from, and column. */
  readonly groupings = new Map<string, Map<string, Grouping>>();
  orphans: Orphans | undefined;
  strays: ReadonlyMap<string, readonly Row[]> | undefined;
  private keys: RowsByKey | undefined;
  private readonly byColumn = new Map<string, Map<string, Row[]>>();

  constructor(readonly table: Table) {
    const periods = new Map<number, Period>();
    // Rows that stand together mostly have one month.
    let before: Month | undefined;
    for (const row of table.rows) {
      const { month, week } = row.key;
      if (month !== undefined) {
        if (month !== before) periods.set(periodNumber(month), month);
        before = month;
      } else if (week !== undefined) periods.set(periodNumber({ week }), { week });
    }
    this.periods = [...periods.values()].sort(comparePeriods);
    const isUndated = ({ key, contradicted }: Row): boolean => contradicted === true && key.month === undefined && key.week === undefined;
    this.anybodys = table.kind === "register" ? anybodysOf(table) : NONE;
    this.undated = table.kind === "list" && this.periods.length > 0 ? table.rows.filter(isUndated) : NONE;
  }

  /** Rows of the class, and rows without a class that name the person. */
  candidates({ person, id, class: className }: RowKey): readonly Row[] {
    this.keys ??= rowsByKey(this.table.rows);
    const { byClass, byPerson, byId } = this.keys;
    const ofClass = (className === undefined ? undefined : byClass.get(className)) ?? NONE;
    const named = (person === undefined ? undefined : byPerson.get(person)) ?? NONE;
    const numbered = (id === undefined ? undefined : byId.get(id)) ?? NONE;
    if (named.length + numbered.length === 0) return ofClass;
    return ofClass.length + numbered.length === 0 ? named : [...new Set([...ofClass, ...named, ...numbered])];
  }

  rowsWith(column: string, name: string): readonly Row[] {
    const index = this.byColumn.get(column) ?? this.indexColumn(column);
    return index.get(name) ?? NONE;
  }

  private indexColumn(column: string): Map<string, Row[]> {
    const index = new Map<string, Row[]>();
    for (const row of this.table.rows) {
      const word = wordIn(row, column);
      if (word !== undefined) addTo(index, word, row);
    }
    this.byColumn.set(column, index);
    return index;
  }
}
