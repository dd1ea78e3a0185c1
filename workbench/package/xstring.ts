/** ST_Xstring: what XML cannot hold is written _xHHHH_, and text that looks like that has its first _ written _x005F_. */

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
/** Control characters but tab and line feed, halves of surrogate pairs, and the two that are no characters. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

export function decodeXstring(text: string): string {
  return text.includes("_x") ? text.replace(ESCAPE, (_, digits: string) => String.fromCharCode(parseInt(digits, 16))) : text;
}

export function encodeXstring(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(UNWRITABLE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}
