import { filling, languageOf } from "./fill";
import type { MessageCode, Texts } from "./index";

/** The texts in the language of the user's Office, as `textsFor`; only that language is fetched. */
export async function loadTexts(locale: string): Promise<Texts> {
  return filling<MessageCode>(languageOf(locale) === "zh" ? (await import("./zh")).zh : (await import("./english")).english);
}
