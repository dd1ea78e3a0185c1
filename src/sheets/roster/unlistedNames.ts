import { type Problem, problemAt } from "../findings/problem";
import { compact } from "../parse/text";
import type { RecognisedColumn } from "../recognition/recognised";
import type { SheetTable } from "../readSheet";

/** The column that says which group a row is about, where it is neither a person nor a class. */
const groupColumn = ({ definition, columns }: SheetTable): RecognisedColumn | undefined =>
  columns.find(({ name, type, subject }) => subject && type === "text" && name === definition.subject);

/** Groups that a register is about and the list of these groups does not have: their rows would count nowhere. */
export function unlistedNames(parts: readonly SheetTable[]): readonly Problem[] {
  const lists = new Map<string, Set<string>>();
  const names = new Map<string, Set<string>>();
  for (const part of parts.filter(({ definition }) => definition.kind === "list")) {
    const column = groupColumn(part)?.name;
    if (column === undefined) continue;
    lists.set(column, (lists.get(column) ?? new Set()).add(part.definition.name));
    const known = names.get(column) ?? new Set();
    for (const name of namesIn(part, column)) known.add(name.words);
    names.set(column, known);
  }
  return parts.flatMap((part) => {
    const column = part.definition.kind === "register" ? groupColumn(part) : undefined;
    const known = column && names.get(column.name);
    // Of several lists nobody knows which is meant.
    if (column === undefined || known === undefined || known.size === 0 || lists.get(column.name)?.size !== 1) return [];
    const [list = ""] = lists.get(column.name) ?? [];
    return namesIn(part, column.name).flatMap(({ words, at }) => (known.has(words) ? [] : [problemAt(part.sheet, { row: at, column: column.column }, { code: "groupNotListed", params: { name: words, list } })]));
  });
}

const namesIn = ({ rows }: SheetTable, column: string): readonly { readonly words: string; readonly at: number }[] =>
  rows.flatMap(({ cells, at }) => {
    const value = cells.get(column)?.value;
    return value?.kind === "text" && value.text !== "" ? [{ words: compact(value.text), at }] : [];
  });
