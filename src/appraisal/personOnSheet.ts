import type { Month } from "../core/table";
import type { Snapshot } from "../plan/snapshot";
import type { Explainable } from "./resultRows";
import { headingOf } from "./results";

/** A cell of a sheet that was made to be read: a list that is printed, a letter, a record. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Whose figure it is that a cell of a printed sheet or a record shows, as far as it can be told; `heading`: "" for none of theirs. */
export function personOnSheet({ sheets }: Snapshot, place: Place, people: readonly Explainable[], months: readonly Month[]): { readonly person: Explainable; readonly heading: string } | undefined {
  const sheet = sheets.find(({ name }) => name === place.sheet);
  const rows = (sheet?.values ?? []).slice(0, place.row - (sheet?.row ?? 0) + 1).map((cells) => cells.map(String));
  const column = place.column - (sheet?.column ?? 0);
  const [line = []] = rows.slice(-1);
  const listed = inLine(line, people);
  const isLine = listed !== undefined;
  const person = listed ?? addressed(rows, people);
  if (person === undefined) return undefined;
  const own = new Set(person.rows.flatMap(({ table }) => table.columns.map((one) => headingOf(one, months))));
  // A letter has the name of a figure before it; a list above it; a record has a line a figure, and names it somewhere in it.
  const before = line.slice(0, column + 1).reverse();
  const above = rows.slice(0, -1).reverse().map((cells) => cells[column] ?? "");
  const heading = [...(isLine ? [...above, ...before] : before), ...line].find((words) => own.has(words)) ?? "";
  return { person, heading };
}

/** The one whose name stands in a line by itself, and whose class, where the line has one of theirs. */
function inLine(line: readonly string[], people: readonly Explainable[]): Explainable | undefined {
  const words = new Set(line);
  const named = people.filter(({ name }) => name !== "" && words.has(name));
  const inClass = named.filter((one) => one.class !== "" && words.has(one.class));
  const found = inClass.length > 0 ? inClass : named;
  return found.length === 1 ? found[0] : undefined;
}

/** Whom a letter is to, whose page the last of these rows stands on: the nearest line above that begins with somebody's name alone. */
function addressed(rows: readonly (readonly string[])[], people: readonly Explainable[]): Explainable | undefined {
  for (const cells of [...rows].reverse()) {
    const begins = people.filter(({ name }) => name !== "" && cells.some((words) => startsWithName(words, name)));
    if (begins.length > 0) return begins.length === 1 ? begins[0] : undefined;
  }
  return undefined;
}

/** “姓名：高子涵 班级：一(1)班”, “高子涵老师：” */
function startsWithName(words: string, name: string): boolean {
  const bare = words.replace(/^[^:\uFF1A\s]{1,4}[:\uFF1A]/, "");
  return bare.startsWith(name) && /^(?:老师|同志)?[\s:\uFF1A,\uFF0C]/.test(`${bare.slice(name.length)} `);
}
