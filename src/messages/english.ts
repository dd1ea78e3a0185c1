import { editingEn } from "./editing.en";
import { editingRecipesEn } from "./editing.recipes.en";
import { en } from "./en";

/** All texts in English, those of the regulation in sentences too: an Office in English fetches them at once, one in Chinese never. */
export const english = { ...en, ...editingEn, ...editingRecipesEn };
