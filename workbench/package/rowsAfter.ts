/** The rows of a sheet part after lines came or went: each row's text moves with it, and only its addresses differ. */
import { cellAddress } from "./addresses";
import { columnsOf } from "./cellText";
import { lineAfter } from "./lines";
import type { LineChange } from "./lines";
import type { RowSource } from "./sheetReader";
import { XmlText, remove, setAttributes } from "./xml";
import type { Namespaces } from "./xml";

export function rowsAfter(rows: readonly RowSource[], change: LineChange, namespaces: Namespaces): RowSource[] {
  if (change.axis === "column") return rows.map((row) => ({ ...row, text: withColumnsMoved(row, change, namespaces) }));
  return rows.flatMap((row) => {
    const index = lineAfter(row.index, change);
    if (index === undefined) return [];
    return [index === row.index ? row : { ...row, index, text: readdressed(row, index, namespaces) }];
  });
}

/** A map by row, or by column, with its entries at their new places. */
export function keysAfter<V>(entries: ReadonlyMap<number, V>, axis: LineChange["axis"], change: LineChange): Map<number, V> {
  if (axis !== change.axis) return new Map(entries);
  return new Map([...entries].flatMap(([key, value]) => {
    const after = lineAfter(key, change);
    return after === undefined ? [] : [[after, value] as const];
  }));
}

/** A map of rows of columns. */
export function cellsAfter<V>(cells: ReadonlyMap<number, ReadonlyMap<number, V>>, change: LineChange): Map<number, Map<number, V>> {
  return new Map([...keysAfter(cells, "row", change)].map(([row, columns]) => [row, keysAfter(columns, "column", change)]));
}

function readdressed({ text }: RowSource, index: number, namespaces: Namespaces): string {
  const xml = new XmlText(text, namespaces);
  const cells = [...columnsOf(xml.root)].flatMap(([column, cell]) => setAttributes(cell, { r: cellAddress(index, column) }));
  return xml.edit([...setAttributes(xml.root, { r: index + 1 }), ...cells]).text;
}

function withColumnsMoved({ text, index }: RowSource, change: LineChange, namespaces: Namespaces): string {
  const xml = new XmlText(text, namespaces);
  const cells = [...columnsOf(xml.root)];
  if (cells.every(([column]) => lineAfter(column, change) === column)) return text;
  const splices = cells.flatMap(([column, cell]) => {
    const after = lineAfter(column, change);
    return after === undefined ? [remove(cell)] : setAttributes(cell, { r: cellAddress(index, after) });
  });
  // `spans` is only a hint, but a wrong one would be a lie.
  return xml.edit([...setAttributes(xml.root, { spans: undefined }), ...splices]).text;
}
