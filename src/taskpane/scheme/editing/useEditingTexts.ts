import { editingTexts, type EditingTexts } from "../../../messages/editing";
import { useTexts } from "../../parts/context";

/** The texts of the regulation in sentences, which come with it, and all others. */
export const useEditingTexts = (): EditingTexts => editingTexts(useTexts());
