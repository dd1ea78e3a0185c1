import { cellOf } from "../plan/cellValue";
import type { Scalar } from "../plan/scalar";
import { nameOfRow, type Appraisal, type AppraisedPerson, type AppraisedTable } from "../rules/appraise";
import type { ExplainablePerson } from "./explanation";
import { headingOf } from "./results";

/** A row of a sheet of results. */
export interface ResultRow {
  readonly table: AppraisedTable;
  readonly person: AppraisedPerson;
}

/** Somebody, or a group, with all the rows that results have about them, in the order of the sheets. */
export interface Explainable extends ExplainablePerson {
  readonly rows: readonly ResultRow[];
}

export const tablesOf = (appraisal: Appraisal): readonly AppraisedTable[] => [appraisal, ...appraisal.others];

/** Who results are about: rows of several sheets are one's where names agree, and classes and numbers as far as both are given. */
export function explainables(appraisal: Appraisal): readonly Explainable[] {
  const found: (Identity & { readonly rows: ResultRow[] })[] = [];
  const byName = new Map<string, (typeof found)[number][]>();
  for (const table of tablesOf(appraisal)) {
    for (const person of table.people) {
      const who = identityOf(person);
      const namesakes = byName.get(who.name) ?? [];
      const [same, ...others] = namesakes.filter((one) => agree(one, who));
      // Of two whose it might be it is nobody's: it stands by itself.
      if (same !== undefined && others.length === 0) same.rows.push({ table, person });
      else {
        const added = { ...who, rows: [{ table, person }] };
        found.push(added);
        byName.set(who.name, [...namesakes, added]);
      }
    }
  }
  return found.map((one) => ({ key: JSON.stringify([one.name, one.class, one.id, ...placeOf(one.rows)]), name: one.name, class: one.class, rows: one.rows }));
}

interface Identity {
  readonly name: string;
  readonly class: string;
  readonly id: string;
}

function identityOf(person: AppraisedPerson): Identity {
  const { class: className = "", id = "" } = person.subject.row.key;
  return { name: nameOfRow(person), class: className, id };
}

const agree = (one: Identity, other: Identity): boolean => [[one.class, other.class], [one.id, other.id]].every(([mine, theirs]) => mine === "" || theirs === "" || mine === theirs);

const placeOf = ([first]: readonly ResultRow[]): readonly (string | number)[] => (first === undefined ? [] : [first.table.sheet, first.person.subject.row.source.row]);

/**
 * Whose row it is that a sheet of results shows, wherever it has been sorted to: by what it takes from the school's sheets,
 * and among those alike by its figures.
 * @param shown by headings
 */
export function personShown(table: AppraisedTable, months: Appraisal["months"], shown: ReadonlyMap<string, Scalar>): AppraisedPerson | undefined {
  const columns = table.columns.map((column, index) => ({ index, heading: headingOf(column, months), isKey: column.column.source.kind === "column" })).filter(({ heading }) => shown.has(heading));
  const keys = columns.filter(({ isKey }) => isKey);
  const says = (person: AppraisedPerson, { index, heading }: { readonly index: number; readonly heading: string }): boolean => String(shown.get(heading)) === String(cellOf(person.valueAt(index)));
  const candidates = table.people.filter((person) => keys.every((key) => says(person, key)));
  if (keys.length > 0 && candidates.length === 1) return candidates[0];
  const score = (person: AppraisedPerson): number => columns.filter((column) => says(person, column)).length;
  return [...candidates].sort((one, other) => score(other) - score(one))[0];
}
