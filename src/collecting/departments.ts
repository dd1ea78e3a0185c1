import { after } from "../core/month";
import { dayToSerial } from "../core/calendar";
import type { Month, Row, Table } from "../core/table";
import { wordOfValue } from "../core/value";
import { isDeputy, TENURE_COLUMNS } from "../rules/tenure";
import { ROSTER } from "../sheets";

/** A class as the roster has it. */
export interface RosterClass {
  readonly name: string;
  /** The rows of its homeroom teachers, in the order of the roster. */
  readonly posts: readonly Row[];
}

/** Who hands in together: a 年级部, or a 年级 where the roster has none. */
export interface Department {
  readonly name: string;
  readonly classes: readonly RosterClass[];
}

/** The columns that name departments, the first that the roster has. */
const DEPARTMENT_COLUMNS = ["年级部", "年级"] as const;

/** The roster's departments, and which of them a row of a sheet is about. */
export class Departments {
  readonly list: readonly Department[];
  private readonly departmentByClass: ReadonlyMap<string, Department>;

  private constructor(
    private readonly roster: readonly Row[],
    private readonly column: string,
  ) {
    this.list = departmentsIn(roster, column);
    this.departmentByClass = new Map(this.list.flatMap((department) => department.classes.map(({ name }) => [name, department] as const)));
  }

  /** undefined without a roster whose classes have a 年级部 or 年级. */
  static of(tables: readonly Table[]): Departments | undefined {
    const roster = tables.filter(({ name }) => name === ROSTER).flatMap(({ rows }) => rows);
    const column = DEPARTMENT_COLUMNS.find((name) => roster.some((row) => row.key.class !== undefined && wordIn(row, name) !== undefined));
    return column === undefined ? undefined : new Departments(roster, column);
  }

  knows(className: string): boolean {
    return this.departmentByClass.has(className);
  }

  /** What a row is about: its class, else the classes of its teacher, by 工号 or an unshared name. */
  classesOf({ key }: Row): readonly string[] {
    if (key.class !== undefined) return [key.class];
    const posts = this.roster.filter((post) => (key.id !== undefined && post.key.id !== undefined ? post.key.id === key.id : key.person !== undefined && post.key.person === key.person));
    const ids = new Set(posts.map((post) => post.key.id));
    return ids.size > 1 ? [] : [...new Set(posts.flatMap((post) => post.key.class ?? []))];
  }

  /** By the roster, else by what the row itself says; file names are no evidence. */
  departmentOf(row: Row): Department | undefined {
    const [known] = this.classesOf(row).flatMap((name) => this.departmentByClass.get(name) ?? []);
    if (known !== undefined) return known;
    const named = wordIn(row, this.column);
    return this.list.find(({ name }) => name === named);
  }
}

/** A class belongs to the first department that the roster gives it. */
function departmentsIn(roster: readonly Row[], column: string): readonly Department[] {
  const found = new Map<string, Map<string, Row[]>>();
  const placed = new Map<string, Row[]>();
  for (const row of roster) {
    const [department, className] = [wordIn(row, column), row.key.class];
    if (className === undefined) continue;
    const posts = placed.get(className);
    if (posts) posts.push(row);
    else if (department !== undefined) {
      const classes = found.get(department) ?? new Map<string, Row[]>();
      found.set(department, classes);
      const first = [row];
      placed.set(className, first);
      classes.set(className, first);
    }
  }
  return [...found].map(([name, classes]) => ({ name, classes: [...classes].map(([className, posts]) => ({ name: className, posts })) }));
}

/** What a row says in a column; undefined for a blank. */
export function wordIn(row: Row, column: string): string | undefined {
  const value = row.cells.get(column)?.value;
  const word = value && wordOfValue(value);
  return word === "" ? undefined : word;
}

/** The homeroom teacher of a class in a month: the last on the roster who is in post then, no deputy. */
export function holderIn({ posts }: RosterClass, month: Month): Row | undefined {
  return posts.filter((row) => !isDeputy({ row }) && isInPost(row, month)).at(-1);
}

/** Without a year nobody can tell whether a post that ended still went on. */
function isInPost(row: Row, month: Month): boolean {
  const [from, to] = [serialIn(row, TENURE_COLUMNS.from), serialIn(row, TENURE_COLUMNS.to)];
  const first = serialOfFirst(month);
  const next = serialOfFirst(after(month));
  if (first === undefined || next === undefined) return to === undefined;
  return (from === undefined || from < next) && (to === undefined || to >= first);
}

function serialIn(row: Row, column: string): number | undefined {
  const value = row.cells.get(column)?.value;
  return value?.kind === "date" ? value.serial : undefined;
}

const serialOfFirst = ({ year, month }: Month): number | undefined => (year === undefined ? undefined : dayToSerial({ year, month, day: 1 }));
