import type { Row } from "../core/table";
import { NearNames } from "./nearNames";

interface Named {
  readonly name: string;
  readonly rows: readonly Pick<Row, "key">[];
}

function personsOf(tables: readonly Named[]): ReadonlySet<string> {
  const persons = new Set<string>();
  for (const { rows } of tables) for (const { key } of rows) if (key.person !== undefined) persons.add(key.person);
  return persons;
}

/**
 * Names that a register alone has, with those of the lists that they may be meant for: 葛睛川, where the applicants have
 * 葛晴川 and the register has no row of that name. Who has a 工号 is no slip.
 * @param lists the tables of persons that results are about
 */
export function strayNames(register: Named, tables: readonly Named[], lists: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  if (lists.has(register.name)) return new Map();
  const listed = personsOf(tables.filter(({ name }) => lists.has(name)));
  const unlisted = register.rows.flatMap(({ key: { person, id } }) => (person === undefined || id !== undefined || listed.has(person) ? [] : [person]));
  // Nearly always everybody is on a list, and the other tables need not be gone through.
  if (unlisted.length === 0) return new Map();
  const elsewhere = personsOf(tables.filter(({ name }) => name !== register.name));
  const strays = new Set(unlisted.filter((person) => !elsewhere.has(person)));
  if (strays.size === 0) return new Map();
  const own = personsOf([register]);
  const near = new NearNames(new Set([...listed].filter((name) => !own.has(name))));
  return new Map([...strays].map((stray) => [stray, near.of(stray)] as const).filter(([, meant]) => meant.length > 0));
}
