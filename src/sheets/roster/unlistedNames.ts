import type { WantedTable } from "../../rules/wantedTable";
import { type Problem, problemAt } from "../findings/problem";
import { compact } from "../parse/text";
import type { RecognisedColumn } from "../recognition/recognised";
import type { SheetTable } from "../readSheet";

/** Groups that a register is about and the list that results are about does not have: their rows would count nowhere. */
export function unlistedNames(parts: readonly SheetTable[], wanted: readonly WantedTable[]): readonly Problem[] {
  return parts.flatMap((part) => {
    const column = part.definition.kind === "register" ? groupColumn(part) : undefined;
    const [list, other] = wanted.filter(({ namesGroups }) => namesGroups !== undefined && namesGroups === column?.name);
    // Of several lists nobody knows which is meant.
    if (column === undefined || list === undefined || other !== undefined) return [];
    const ofList = parts.filter(({ definition }) => definition.name === list.name && definition.kind === "list");
    const listed = new Set(ofList.flatMap((each) => namesIn(each, column.name)).map(({ name }) => compact(name)));
    return listed.size === 0 ? [] : namesIn(part, column.name).flatMap(({ name, at }) => (listed.has(compact(name)) ? [] : [problemAt(part.sheet, { row: at, column: column.column }, { code: "groupNotListed", params: { name, list: list.name } })]));
  });
}

/** The column that says which group a row is about, where that is neither a person nor a class. */
const groupColumn = ({ definition, columns }: SheetTable): RecognisedColumn | undefined => columns.find(({ name, type, subject }) => subject && type === "text" && name === definition.subject);

const namesIn = ({ rows }: SheetTable, column: string): readonly { readonly name: string; readonly at: number }[] =>
  rows.flatMap(({ cells, at }) => {
    const value = cells.get(column)?.value;
    return value?.kind === "text" && value.text !== "" ? [{ name: value.text, at }] : [];
  });
