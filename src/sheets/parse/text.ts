import type { Raw } from "../sheetData";

/** Zero-width and direction characters, soft hyphens, byte order marks: pasted along from web pages and chat programs. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\p{Variation_Selector}]/gu;

/** Whether it is nothing but Chinese characters and half-width letters, digits and signs, as nearly every cell is: there is nothing to fold or to take away then. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isPlainCode(text.charCodeAt(i))) return false;
  return true;
}

const isPlainCode = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);

/** The text without invisible characters and outer spaces; otherwise as written (④ stays ④). */
export function cleanText(text: string): string {
  return isPlain(text) ? text : text.replace(INVISIBLE, "").trim();
}

/** A cell's content as text. */
export function textOf(raw: Raw): string {
  if (typeof raw === "boolean") return raw ? "TRUE" : "FALSE";
  return cleanText(String(raw));
}

export function isBlank(raw: Raw): boolean {
  return raw === "" || (typeof raw === "string" && !isPlainCode(raw.charCodeAt(0)) && cleanText(raw) === "");
}

/** Full-width letters, digits and signs as half-width ones, and nothing else: NFKC would also turn ½ into 1⁄2 and ① into 1. */
export function toHalfWidth(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\uFFE5/g, "¥")
    .replace(/[\u2212\uFE63]/g, "-")
    .replace(/\u3000/g, " ");
}

/** Compatibility forms unified, no spaces at all: for headings, names and classes, where 罗  敏 and 罗敏 are the same. */
export function compact(text: string): string {
  return isPlain(text) ? text : text.replace(INVISIBLE, "").normalize("NFKC").replace(/\s+/g, "");
}

/** The dots that people type within a name, as one: 阿依古丽·买买提; 阿依古丽.买买提 has a full stop for it. */
const NAME_DOTS = /[\u2022\u2027\u22C5\u30FB]|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu;

export function normaliseName(text: string): string {
  return compact(text).replace(NAME_DOTS, "·");
}

/** 一（1）班 and 一 (1) 班 are 一(1)班. 一年级1班 is left alone: whether it is the same class is not ours to say. */
export function normaliseClass(text: string): string {
  return compact(text);
}

/** １００ ７ is 1007; a leading zero is kept: 0107 and 107 may be two persons. */
export function normaliseId(text: string): string {
  return compact(text);
}

/** A text that Excel would run if it were typed into a cell. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@]./u.test(toHalfWidth(text));
}

const ERROR = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/;

export function isErrorText(raw: Raw): raw is string {
  return typeof raw === "string" && raw.startsWith("#") && ERROR.test(raw);
}
