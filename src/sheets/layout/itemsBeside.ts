import type { ColumnHeading, Vocabulary } from "../headings/headings";
import { type SheetData, extent } from "../sheetData";
import type { ItemSheet } from "./itemSheet";
import type { Layouts } from "./layouts";
import { itemsAcross } from "./pivot";
import { type Part, oneAfterTheOther, viewOf } from "./view";

/** Sheets of one item each as one table, which `joined` are part of: the items side by side, else as a list with a row an item. */
export function itemsBeside(members: readonly [ItemSheet, ...ItemSheet[]], joined: readonly string[], vocabulary: Vocabulary): Layouts {
  const [first] = members;
  const hasMarks = members.every(({ mark }) => mark !== undefined);
  const titles = members.map(({ view, headings }) => viewOf(view, headings.titles.map(({ position }) => [position])));
  const rows = members.map((member) => bodyOf(member, first.keys, hasMarks));
  const listed: SheetData = { ...oneAfterTheOther(first.sheet, [...titles, headOf(first, hasMarks), ...rows]), joined, headRow: headRowOf(first) };
  const beside = itemsAcross(listed, vocabulary);
  return beside === undefined ? [listed] : [beside, listed];
}

const headRowOf = ({ view, headings: { rows } }: ItemSheet): number => view.headRow ?? rows[0] ?? view.row;

const headOf = ({ view, keys, value: { name, position } }: ItemSheet, hasMarks: boolean): SheetData =>
  viewOf(view, [[...keys.map((key) => key.position), { word: "项目", from: position }, ...(hasMarks ? [{ word: "满分", from: position }] : []), { word: name, from: position }]]);

/** Its rows, with its item in each. */
function bodyOf({ view, headings, keys, value, item, mark = "" }: ItemSheet, order: readonly ColumnHeading[], hasMarks: boolean): SheetData {
  const from = Math.max(...headings.rows) + 1;
  const columns = order.map(({ name }) => keys.find((key) => key.name === name) ?? value).map(({ position }) => position.column);
  const said: Part[] = [{ word: item, from: value.position }, ...(hasMarks ? [{ word: Number(mark), from: value.position }] : [])];
  return viewOf(view, Array.from({ length: Math.max(0, extent(view).endRow - from) }, (_, index): Part[] => {
    const row = from + index;
    return [...columns.map((column) => ({ row, column })), ...said, { row, column: value.position.column }];
  }));
}
