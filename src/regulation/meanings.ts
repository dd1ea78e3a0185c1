import { cardsOf } from "../editing/card";
import type { Part } from "../editing/slot";
import { CHINESE_TEXTS } from "../messages/chinese";
import { editingTexts } from "../messages/editing";
import { ruleId, type Scheme, type SettingRow } from "../rules/scheme";

/** The sheet is one for all who read it, in whatever language their Office is: like what is printed, in Chinese. */
const CHINESE = editingTexts(CHINESE_TEXTS);

/** A longer sentence is told row by row only, and of a longer clause the entry alone. */
const LONGEST_SENTENCE = 120;
const LONGEST_CLAUSE = 60;

/** What each row of the regulations does, in words: the first row of a rule says its whole sentence, the others their clause of it, the row's own value in 【】. */
export function meaningsOf(schemes: readonly Scheme[]): ReadonlyMap<SettingRow, string> {
  const meanings = new Map<SettingRow, string>();
  const told = new Map(cardsOf(schemes, CHINESE).flatMap(({ id, versions }) => versions.map(({ effective, parts }) => [keyOf(id, effective), atomsOf(parts)] as const)));
  const begun = new Set<string>();
  for (const row of schemes.flatMap(({ rows }) => rows)) {
    const key = keyOf(ruleId(row.scheme, row.rule), row.effective);
    const atoms = told.get(key) ?? [];
    const sentence = textOf(atoms);
    const isFirst = !begun.has(key);
    begun.add(key);
    meanings.set(row, isFirst && sentence.length <= LONGEST_SENTENCE ? sentence : clauseOf(atoms, row));
  }
  return meanings;
}

const keyOf = (rule: string, effective: string): string => `${rule}\n${effective}`;

/** A piece of a sentence; `row` of a value, `mark` of what ends a clause or an entry of a list. */
interface Atom {
  readonly text: string;
  readonly row?: SettingRow | undefined;
  readonly mark?: "clause" | "entry";
}

const atomsOf = (parts: readonly Part[]): readonly Atom[] => parts.flatMap((part) => (part.kind === "text" ? textAtoms(part.text) : [{ text: part.shown, row: part.cells.find(({ field }) => field === "value")?.row }]));

const textAtoms = (text: string): readonly Atom[] =>
  text
    .split(/([,;:、])/)
    .filter((piece) => piece !== "")
    .map((piece) => (piece === "、" ? { text: piece, mark: "entry" } : /^[,;:]$/.test(piece) ? { text: piece, mark: "clause" } : { text: piece }));

const textOf = (atoms: readonly Atom[]): string => atoms.map(({ text }) => text).join("");

/** "" of a row that no sentence has a value of. */
function clauseOf(atoms: readonly Atom[], row: SettingRow): string {
  const at = atoms.findIndex((atom) => atom.row === row);
  if (at < 0) return "";
  const clause = around(atoms, at, ({ mark }) => mark === "clause");
  const isLong = textOf(clause.atoms).length > LONGEST_CLAUSE;
  const { atoms: told, before, after } = isLong ? around(atoms, at, ({ mark }) => mark !== undefined) : clause;
  const words = told.map((atom) => (atom.row === row ? `【${atom.text}】` : atom.text)).join("").trim();
  return `${isLong && before ? "……" : ""}${words}${isLong && after ? "……" : ""}`;
}

/** The atoms about one of them up to the next that end it, and whether any follow on either side. */
function around(atoms: readonly Atom[], at: number, ends: (atom: Atom) => boolean): { readonly atoms: readonly Atom[]; readonly before: boolean; readonly after: boolean } {
  const ending = atoms.flatMap((atom, index) => (ends(atom) ? [index] : []));
  const start = Math.max(-1, ...ending.filter((index) => index < at)) + 1;
  const end = ending.find((index) => index > at) ?? atoms.length;
  return { atoms: atoms.slice(start, end), before: atoms[start - 1]?.mark === "entry", after: atoms[end]?.mark === "entry" };
}
