import { normalName } from "../core/names";
import { reportRole } from "../plan/ownSheets";
import type { Scalar } from "../plan/scalar";
import type { Snapshot } from "../plan/snapshot";

/** Who a line of a paper is about. */
export interface LinePerson {
  /** 工号 */
  readonly id: string | undefined;
  readonly name: string;
  readonly class: string;
}

/** What tells people apart: 工号 where it is known, else name and class. */
export const personKey = ({ id, name, class: className }: LinePerson): string => (id === undefined ? JSON.stringify([normalName(name), normalName(className)]) : JSON.stringify([normalName(id)]));

/** How papers head the columns that say who a line is about: our words, then those of finance offices. */
export const WHO_HEADINGS = {
  id: ["工号", "职工号", "教工号", "教师编号", "人员编号", "编号"],
  name: ["姓名", "教师姓名", "户名"],
  class: ["班级", "任教班级"],
} as const satisfies Readonly<Record<keyof LinePerson, readonly string[]>>;

/** What people typed into columns of theirs (签领, 备注) on the paper made last time, person by person. */
export class OwnColumns {
  /** undefined where two lines are about one person as far as the sheet tells: nobody knows whose is whose. */
  private readonly byPerson = new Map<string, ReadonlyMap<string, Scalar> | undefined>();

  private constructor(private readonly tellsClasses: boolean) {}

  /**
   * Reads the old sheet wherever its rows and columns have been moved to.
   * @param isOurs what the add-in itself writes into such a column, among what people add to it after a semicolon
   */
  static of(snapshot: Snapshot, report: string, columns: readonly string[], isOurs: (part: string) => boolean = () => false): OwnColumns {
    const rows = snapshot.sheets.find(({ name }) => name === snapshot.own.get(reportRole(report)))?.values ?? [];
    const top = rows.findIndex((row) => [...WHO_HEADINGS.id, ...WHO_HEADINGS.name].some((heading) => row.map(wordOf).includes(heading)));
    const headings = rows[top]?.map(wordOf) ?? [];
    const kept = new OwnColumns(headings.some((heading) => WHO_HEADINGS.class.some((name) => name === heading)));
    const at = (row: readonly Scalar[], names: readonly string[]): Scalar => row[headings.findIndex((heading) => names.includes(heading))] ?? "";
    for (const row of top < 0 ? [] : rows.slice(top + 1)) {
      const [id, name, className] = [WHO_HEADINGS.id, WHO_HEADINGS.name, WHO_HEADINGS.class].map((names) => wordOf(at(row, names)));
      const person = { id: id || undefined, name: name ?? "", class: className ?? "" };
      if (person.id === undefined && person.name === "") continue;
      const typed = new Map(columns.map((column) => [column, withoutOurs(at(row, [column]), isOurs)]));
      const key = personKey(person);
      kept.byPerson.set(key, kept.byPerson.has(key) ? undefined : typed);
    }
    return kept;
  }

  /** "" where nothing was typed. */
  typed(person: LinePerson, column: string): Scalar {
    const byName = { id: undefined, name: person.name, class: this.tellsClasses ? person.class : "" };
    const row = this.byPerson.get(personKey(person)) ?? this.byPerson.get(personKey(byName));
    return row?.get(column) ?? "";
  }

  /** What the add-in has to say, then what people added to it. */
  joined(ours: readonly string[], person: LinePerson, column: string): Scalar {
    const typed = this.typed(person, column);
    return ours.length === 0 ? typed : [...ours, ...(typed === "" ? [] : [String(typed)])].join(SEPARATOR);
  }
}

const SEPARATOR = "\uFF1B";

const wordOf = (cell: Scalar): string => String(cell).trim();

/** What people typed stays as they typed it. */
function withoutOurs(cell: Scalar, isOurs: (part: string) => boolean): Scalar {
  const parts = String(cell).split(/[;\uFF1B]/);
  const typed = parts.filter((part) => !isOurs(part.trim()));
  return typed.length === parts.length ? cell : typed.join(SEPARATOR);
}
