import { editingRecipesZh } from "./editing.recipes.zh";
import { editingZh } from "./editing.zh";
import { filling, languageOf, type Params } from "./fill";
import type { MessageCode, Texts } from "./index";

/** The texts of the regulation in sentences. They are as many as all others together; in Chinese they are loaded with it (in English: `english.ts`). */
export type EditingCode = keyof typeof editingZh | keyof typeof editingRecipesZh;

const chinese: Readonly<Record<EditingCode, string>> = { ...editingZh, ...editingRecipesZh };

/** All texts, those of the regulation in sentences too. */
export type EditingTexts = (code: EditingCode | MessageCode, params?: Params) => string;

/** Whether there is a text of that code: a word of a regulation may have one. */
export const hasText = (code: string): code is EditingCode => code in chinese;

const known = new WeakMap<Texts, EditingTexts>();

/** The same language's texts, those of the regulation in sentences too. */
export function editingTexts(texts: Texts): EditingTexts {
  const own = known.get(texts);
  if (own) return own;
  // Those in English have them in them.
  if (languageOf(texts("pane.language")) === "en") return texts as EditingTexts;
  const fill = filling<EditingCode>(chinese);
  const together: EditingTexts = (code, params) => (hasText(code) ? fill(code, params) : texts(code, params));
  known.set(texts, together);
  return together;
}
