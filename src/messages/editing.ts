import { editingEn } from "./editing.en";
import { editingRecipesEn } from "./editing.recipes.en";
import { editingRecipesZh } from "./editing.recipes.zh";
import { editingZh } from "./editing.zh";
import { filling, languageOf, type Params } from "./fill";
import type { MessageCode, Texts } from "./index";

/** The texts of the regulation in sentences. They are as many as all others together, and are loaded with it. */
export type EditingCode = keyof typeof editingZh | keyof typeof editingRecipesZh;

const chinese: Readonly<Record<EditingCode, string>> = { ...editingZh, ...editingRecipesZh };
const english: Readonly<Record<EditingCode, string>> = { ...editingEn, ...editingRecipesEn };

/** All texts, those of the regulation in sentences too. */
export type EditingTexts = (code: EditingCode | MessageCode, params?: Params) => string;

/** Whether there is a text of that code: a word of a regulation may have one. */
export const hasText = (code: string): code is EditingCode => code in chinese;

const known = new WeakMap<Texts, EditingTexts>();

/** The same language's texts, those of the regulation in sentences too. */
export function editingTexts(texts: Texts): EditingTexts {
  const own = known.get(texts);
  if (own) return own;
  const fill = filling<EditingCode>(languageOf(texts("pane.language")) === "zh" ? chinese : english);
  const together: EditingTexts = (code, params) => (hasText(code) ? fill(code, params) : texts(code, params));
  known.set(texts, together);
  return together;
}
