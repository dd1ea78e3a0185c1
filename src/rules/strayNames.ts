import type { Row } from "../core/table";
import { NearNames } from "./nearNames";

interface Named {
  readonly name: string;
  readonly rows: readonly Pick<Row, "key">[];
}

const personsOf = ({ rows }: Named): readonly string[] => rows.flatMap(({ key }) => key.person ?? []);

/**
 * Names that a register alone has, with those of the lists that they may be meant for: 葛睛川, where the applicants have
 * 葛晴川 and the register has no row of that name. Who has a 工号 is no slip.
 * @param lists the tables of persons that results are about
 */
export function strayNames(register: Named, tables: readonly Named[], lists: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  if (lists.has(register.name)) return new Map();
  const own = new Set(personsOf(register));
  const elsewhere = new Set(tables.filter(({ name }) => name !== register.name).flatMap(personsOf));
  const strays = new Set(register.rows.flatMap(({ key: { person, id } }) => (person === undefined || id !== undefined || elsewhere.has(person) ? [] : [person])));
  if (strays.size === 0) return new Map();
  const near = new NearNames(new Set(tables.filter(({ name }) => lists.has(name)).flatMap(personsOf).filter((name) => !own.has(name))));
  return new Map([...strays].map((stray) => [stray, near.of(stray)] as const).filter(([, meant]) => meant.length > 0));
}
