import type { Row, Table } from "../core/table";
import { wordOfValue } from "../core/value";
import type { Program } from "../rules/program";
import type { Scheme, SettingRow } from "../rules/scheme";

/**
 * 16 hexadecimal digits of texts in any order. Against mistakes, not against forgers: nobody comes upon the same by
 * accident, but whoever wants to can make another content with the same digits.
 */
export function fingerprintOf(items: readonly string[]): string {
  let [first, second] = [0, 0];
  for (const item of items) {
    const [a, b] = hash(item);
    first = (first + a) >>> 0;
    second = (second + b) >>> 0;
  }
  return [first, second].map((part) => part.toString(16).padStart(8, "0")).join("");
}

/** Two 32-bit hashes of a text that depend on all of it (cyrb53 by bryc, public domain). */
function hash(text: string): readonly [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [a >>> 0, b >>> 0];
}

/** Of everything the schemes say, wherever their rules stand on the sheet. Within a setting the order counts: the best tier comes first. */
export function schemeFingerprint(schemes: readonly Scheme[]): string {
  const places = new Map<string, number>();
  const placeOf = ({ scheme, rule, setting }: SettingRow): number => {
    const key = JSON.stringify([scheme, rule, setting]);
    const place = places.get(key) ?? 0;
    places.set(key, place + 1);
    return place;
  };
  const words = (row: SettingRow): string =>
    JSON.stringify([row.scheme, row.rule, row.mechanism, row.setting, row.key, row.applies, String(row.value), row.unit, row.clause, row.note, row.effective, placeOf(row)]);
  return fingerprintOf(schemes.flatMap(({ rows }) => rows.map(words)));
}

/** Of every cell in the tables that the schemes read, whichever sheet, row or column it stands in. */
export function dataFingerprint({ wanted }: Pick<Program, "wanted">, tables: readonly Table[]): string {
  const read = tables.filter(({ name }) => wanted.some((table) => table.name === name));
  return fingerprintOf(read.flatMap((table) => [...headsOf(table), ...table.rows.map((row) => wordsOfRow(table.name, row))]));
}

/** Full marks stand in headings and are inputs too. */
const headsOf = ({ name, columns }: Table): readonly string[] => columns.map((column) => JSON.stringify([name, column.name, column.fullMark?.toString() ?? ""]));

function wordsOfRow(table: string, { key, cells }: Row): string {
  const { person = "", id = "", class: className = "", month, week = "" } = key;
  const contents = [...cells].map(([column, { value }]) => [column, value.kind, wordOfValue(value) ?? ""].join("\u0000"));
  return JSON.stringify([table, person, id, className, month?.year ?? "", month?.month ?? "", week, contents.sort()]);
}
