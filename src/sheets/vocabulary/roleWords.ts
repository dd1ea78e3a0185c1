import { compact } from "../parse/text";
import { CELL_WORDS } from "./cellWords";
import { COLUMN_WORDS } from "./columnWords";
import { ROW_WORDS } from "./rowWords";
import { SCORE_WORDS } from "./scoreWords";
import { SHEET_WORDS } from "./sheetWords";
import { patternOf } from "./wording";

/** All words by their role; everydayWords has those for columns, the catalogue what belongs to one table alone. */
const ROLE_WORDS = [...SCORE_WORDS, ...COLUMN_WORDS, ...SHEET_WORDS, ...ROW_WORDS, ...CELL_WORDS];

/** What a heading, a label, a row or a sheet's name may be to what stands beside it. */
export type Role = (typeof ROLE_WORDS)[number]["role"];

const patterns = new Map<Role, RegExp>();

/** All words of a role as one pattern, for whoever has the texts without spaces already. */
export function patternFor(role: Role): RegExp {
  const known = patterns.get(role);
  if (known !== undefined) return known;
  const made = patternOf(ROLE_WORDS.filter((words) => words.role === role));
  patterns.set(role, made);
  return made;
}

/** Whether a text says that something plays this role. */
export const plays = (role: Role, text: string): boolean => patternFor(role).test(compact(text));

/** The text without the role's words, as often as they stand there. */
export function withoutRole(role: Role, text: string): string {
  let rest = compact(text);
  for (let next = rest.replace(patternFor(role), ""); next !== rest; next = rest.replace(patternFor(role), "")) rest = next;
  return rest;
}
