import { Exact } from "./number/exact";
import { levelOf, reaches } from "./operations/level";
import type { SettingType } from "./settings";
import type { Value } from "./value";

/** Which rows of a table count: a word or several, all words but some, at least a level, or a comparison with a number. */
export type Filter =
  | { readonly kind: "words"; readonly words: readonly string[]; readonly but: boolean }
  | { readonly kind: "level"; readonly level: string }
  | { readonly kind: "number"; readonly relation: "≥" | "≤" | ">" | "<" | "="; readonly number: Exact };

const RELATIONS: Readonly<Record<string, "≥" | "≤" | ">" | "<" | "=">> = { ">=": "≥", "<=": "≤", "≥": "≥", "≤": "≤", ">": ">", "<": "<", "=": "=" };
const SEPARATOR = /[、,\uFF0C]/;

/** 筛选: `≥5`, `区级以上`, `主持、参与`, `除语文、数学`. */
export const filter: SettingType<Filter> = {
  parse(raw) {
    const text = String(raw).trim();
    const [, sign, figure] = /^(>=|<=|[≥≤><=])\s*(.+)$/.exec(text.normalize("NFKC").replace("≧", "≥")) ?? [];
    if (sign !== undefined) {
      const number = Exact.parse(figure ?? "");
      const relation = RELATIONS[sign];
      return number === undefined || relation === undefined ? { fault: { code: "notAFilter" } } : { value: { kind: "number", relation, number } };
    }
    const [, level] = /^(.+?)(?:及|\(含\))?以上$/.exec(text) ?? [];
    if (level !== undefined) return levelOf(level) === undefined ? { fault: { code: "notAFilter" } } : { value: { kind: "level", level } };
    const but = text.startsWith("除");
    const words = (but ? text.slice(1) : text).split(SEPARATOR).map((word) => word.trim()).filter(Boolean);
    return words.length === 0 ? { fault: { code: "notAFilter" } } : { value: { kind: "words", words, but } };
  },
};

/** An enclosed number that a clerk may write with or without the words after it: ④体罚. */
const ENCLOSED = /^(?:[\u2460-\u2487]|[(\uFF08]\d+[)\uFF09]|\d+[.、])$/;

/** Whether a cell passes; undefined where the cell says nothing that can be compared. */
export function passes(test: Filter, value: Value): boolean | undefined {
  switch (test.kind) {
    case "words": {
      const words = value.kind === "text" ? value.text.trim() : value.kind === "truth" ? (value.truth ? "是" : "否") : undefined;
      if (words === undefined) return undefined;
      return test.words.some((word) => words === word || (ENCLOSED.test(word) && words.startsWith(word))) !== test.but;
    }
    case "level":
      return value.kind === "text" ? reaches(value.text, test.level) : undefined;
    case "number":
      return value.kind === "number" ? compares(value.number.compare(test.number), test.relation) : undefined;
  }
}

function compares(sign: number, relation: "≥" | "≤" | ">" | "<" | "="): boolean {
  switch (relation) {
    case "≥":
      return sign >= 0;
    case "≤":
      return sign <= 0;
    case ">":
      return sign > 0;
    case "<":
      return sign < 0;
    case "=":
      return sign === 0;
  }
}
