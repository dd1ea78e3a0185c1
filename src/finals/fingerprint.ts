import type { Scheme, SettingRow } from "../rules/scheme";

/**
 * 16 hexadecimal digits of texts in any order. Against mistakes, not against forgers: nobody comes upon the same by
 * accident, but whoever wants to can make another content with the same digits.
 */
export function fingerprintOf(items: readonly string[]): string {
  const print = new Fingerprint();
  for (const item of items) {
    print.write(codesOf(item));
    print.end();
  }
  return print.toString();
}

/** The codes of a text's characters: what a fingerprint is made of. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** The sums of two 32-bit hashes of each text that depend on all of it (cyrb53 by bryc, public domain). A text may come in pieces. */
export class Fingerprint {
  private first = 0;
  private second = 0;
  private a = FIRST_SEED;
  private b = SECOND_SEED;

  write(piece: Uint16Array): void {
    let { a, b } = this;
    for (let i = 0; i < piece.length; i++) {
      const code = piece[i] ?? 0;
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    this.a = a;
    this.b = b;
  }

  /** A text in JSON, less the quotation mark it begins with: nearly all are written as they stand. */
  writeText(text: string): void {
    if (!isPlain(text)) return this.write(codesOf(JSON.stringify(text).slice(1)));
    let { a, b } = this;
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : QUOTATION_MARK;
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    this.a = a;
    this.b = b;
  }

  /** The text is over. */
  end(): void {
    const a = Math.imul(this.a ^ (this.a >>> 16), 2246822507) ^ Math.imul(this.b ^ (this.b >>> 13), 3266489909);
    const b = Math.imul(this.b ^ (this.b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    this.first = (this.first + a) | 0;
    this.second = (this.second + b) | 0;
    this.a = FIRST_SEED;
    this.b = SECOND_SEED;
  }

  toString(): string {
    return [this.first, this.second].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
  }
}

const QUOTATION_MARK = 0x22;
const BACKSLASH = 0x5c;

/** Whether JSON writes each of its characters as it is: no quotation mark, backslash, control character or half of a surrogate pair among them. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code === QUOTATION_MARK || code === BACKSLASH || (code >= 0xd800 && code < 0xe000)) return false;
  }
  return true;
}

const FIRST_SEED = 0xdeadbeef | 0;
const SECOND_SEED = 0x41c6ce57;

/**
 * Of everything the schemes say, wherever their rules stand on the sheet. Within a setting the order counts: the best tier comes first.
 * Sheets without 原文 keep the print that they had before there was this column.
 */
export function schemeFingerprint(schemes: readonly Scheme[]): string {
  const places = new Map<string, number>();
  const placeOf = ({ scheme, rule, setting }: SettingRow): number => {
    const key = JSON.stringify([scheme, rule, setting]);
    const place = places.get(key) ?? 0;
    places.set(key, place + 1);
    return place;
  };
  const words = (row: SettingRow): string =>
    JSON.stringify([row.scheme, row.rule, row.mechanism, row.setting, row.key, row.applies, String(row.value), row.unit, row.clause, row.note, row.effective, placeOf(row), ...(row.words === "" ? [] : [row.words])]);
  return fingerprintOf(schemes.flatMap(({ rows }) => rows.map(words)));
}
