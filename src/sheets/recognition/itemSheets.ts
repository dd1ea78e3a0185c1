import { addTo } from "../../core/multimap";
import type { WantedTable } from "../../rules/wantedTable";
import type { SheetAssignments } from "../answers/assignment";
import { type Problem, problemAt } from "../findings/problem";
import type { Vocabulary } from "../headings/headings";
import { type ItemSheet, itemSheetOf } from "../layout/itemSheet";
import { itemsBeside } from "../layout/itemsBeside";
import { compact } from "../parse/text";
import { type SheetData, placeOf } from "../sheetData";
import { askedColumns } from "../tables/definitionFor";
import type { RecognisedSheet } from "./recognised";
import { type Recognition, recogniseLayouts, recogniseTables } from "./recogniseTables";

/** Recognises every worksheet by itself, and those of one item each (纪律, 卫生, 两操) together as the table that they make up. */
export function recogniseAll(
  sheets: readonly SheetData[],
  vocabulary: Vocabulary,
  wanted: readonly WantedTable[],
  assignedOn: (sheet: string) => SheetAssignments,
): readonly Recognition[] {
  const single = new Map(sheets.map((sheet) => [sheet, recogniseTables(sheet, vocabulary, wanted, assignedOn(sheet.name))]));
  const items = [...single].flatMap(([sheet, recognitions]) => {
    const one = isOpen(sheet, recognitions, wanted) ? itemSheetOf(sheet, vocabulary) : undefined;
    return one !== undefined && recognitions.every((recognition) => mayBeOf(one, recognition, wanted)) ? [one] : [];
  });
  const groups = groupsOf(items).filter((group) => new Set(group.flatMap(({ sheet }) => assignedOn(sheet.name).table?.name ?? [])).size < 2);
  const grouped = new Set(groups.flatMap((group) => group.map(({ sheet }) => sheet)));
  return [
    ...[...single].flatMap(([sheet, recognitions]) => (grouped.has(sheet) ? [] : recognitions)),
    ...groups.map((group) => together(group, vocabulary, wanted, assignedOn)),
  ];
}

/** One table, and none that a scheme asks for by its very name. */
function isOpen(sheet: SheetData, recognitions: readonly Recognition[], wanted: readonly WantedTable[]): boolean {
  const isTable = recognitions.every(({ found }) => found.kind === "recognised" || found.reason === "unknownTable");
  return isTable && recognitions.length === 1 && wanted.every(({ name }) => compact(name) !== compact(sheet.name));
}

/** A table of which something else than items is asked stays what it is. */
function mayBeOf({ item }: ItemSheet, { found }: Recognition, wanted: readonly WantedTable[]): boolean {
  if (found.kind === "unread") return true;
  const { definition } = found;
  const asked = wanted.find(({ name }) => name === definition.name);
  return asked === undefined || definition.itemised || definition.kind === "register" || askedColumns(asked).includes(item);
}

type Group = readonly [ItemSheet, ...ItemSheet[]];

/** Sheets of the same people and month, with two items among them. */
function groupsOf(items: readonly ItemSheet[]): readonly Group[] {
  const byKind = new Map<string, ItemSheet[]>();
  for (const item of items) addTo(byKind, item.kind, item);
  return [...byKind.values()].flatMap((alike): Group[] => {
    const [first, ...others] = alike;
    if (first === undefined) return [];
    const same = others.filter((other) => isOfSame(first, other));
    return new Set([first, ...same].map(({ item }) => item)).size < 2 ? [] : [[first, ...same]];
  });
}

/** Most rows are about the same. */
function isOfSame({ rows }: ItemSheet, other: ItemSheet): boolean {
  const shared = [...other.rows].filter((row) => rows.has(row)).length;
  return shared * 2 > Math.max(rows.size, other.rows.size);
}

/** The first sheet of each item: which of two of the same counts nobody knows, and till somebody says neither does. */
function together(group: Group, vocabulary: Vocabulary, wanted: readonly WantedTable[], assignedOn: (sheet: string) => SheetAssignments): Recognition {
  const [first, ...others] = group;
  const kept: [ItemSheet, ...ItemSheet[]] = [first];
  const twice: { readonly one: ItemSheet; readonly other: ItemSheet }[] = [];
  for (const other of others) {
    const one = kept.find(({ item }) => item === other.item);
    if (one === undefined) kept.push(other);
    else twice.push({ one, other });
  }
  const joined = group.map(({ sheet }) => sheet.name);
  const layouts = itemsBeside(kept, joined, vocabulary);
  const problems = twice.map(({ one, other }) => itemTwice(one, other));
  const held = new Set(twice.map(({ one }) => one.sheet.name));
  const { found, as } = recogniseLayouts(layouts, vocabulary, wanted, merged(group, assignedOn));
  const withHeld = (recognised: RecognisedSheet): RecognisedSheet => ({ ...recognised, columns: recognised.columns.map((column) => (column.item && held.has(sheetOf(recognised, column.column)) ? { ...column, open: true } : column)), problems: [...recognised.problems, ...problems] });
  return {
    joined,
    found: found.kind === "recognised" ? withHeld(found) : found,
    as: (definition) => {
      const recognised = as(definition);
      return recognised && withHeld(recognised);
    },
  };
}

const sheetOf = ({ sheet, headings }: RecognisedSheet, column: number): string => placeOf(sheet, { row: Math.max(...headings.rows), column }).sheet;

function itemTwice(one: ItemSheet, { sheet, view, value, item }: ItemSheet): Problem {
  return problemAt(view, value.position, { code: "itemTwice", params: { item, sheet: sheet.name, other: one.sheet.name } });
}

/** What was said of any of the sheets is said of the table. */
function merged(group: Group, assignedOn: (sheet: string) => SheetAssignments): SheetAssignments {
  const all = group.map(({ sheet }) => assignedOn(sheet.name));
  const [{ view, headings }] = group;
  const table = all.map((one) => one.table).find((one) => one !== undefined);
  return {
    ignored: false,
    table: table === undefined ? undefined : { ...table, row: view.headRow ?? headings.rows[0] ?? view.row },
    columns: all.flatMap(({ columns }) => columns),
  };
}
