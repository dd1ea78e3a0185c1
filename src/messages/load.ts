import type { Texts } from "./index";
import { filling, languageOf } from "./fill";

/** The texts in the language of the user's Office, as `textsFor`; only that language is fetched. */
export async function loadTexts(locale: string): Promise<Texts> {
  return filling(languageOf(locale) === "zh" ? (await import("./zh")).zh : (await import("./en")).en);
}
