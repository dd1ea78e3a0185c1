import { functionsHelpEn } from "../messages/functions.help.en";
import { functionsHelpZh } from "../messages/functions.help.zh";
import type { CustomFunction } from "./define";
import { customFunctions } from "./index";

export type FunctionsLocale = "zh-CN" | "en-US";

/** Help pages stand beside the task pane, one a language. */
const HELP: Readonly<Record<FunctionsLocale, string>> = {
  "zh-CN": "https://localhost:3000/functions.html",
  "en-US": "https://localhost:3000/functions.en-US.html",
};

const TEXTS: Readonly<Record<FunctionsLocale, Readonly<Record<string, string>>>> = { "zh-CN": functionsHelpZh, "en-US": functionsHelpEn };

/** functions.json as Excel reads it, in one language. Ids and names are the same in all. */
export function functionsMetadata(locale: FunctionsLocale) {
  return {
    // Lets a function see error cells, so that it can name them.
    allowErrorForDataTypeAny: true,
    functions: customFunctions.map((definition) => functionMetadata(definition, locale)),
  };
}

function functionMetadata({ id, parameters, result }: CustomFunction, locale: FunctionsLocale) {
  return {
    id,
    name: id,
    description: helpText(locale, id),
    helpUrl: `${HELP[locale]}#${id}`,
    parameters: Object.entries(parameters).map(([name, { dimensionality, optional, repeating }]) => ({
      name,
      description: helpText(locale, `${id}.${name}`),
      // Everything is read by the function itself, so that "14分" is not refused before.
      type: "any",
      dimensionality,
      ...(optional === true ? { optional } : {}),
      ...(repeating === true ? { repeating } : {}),
    })),
    result: { dimensionality: result },
    options: {},
  };
}

/** The help of a function (RANK) or parameter (RANK.scores). */
export function helpText(locale: FunctionsLocale, subject: string): string {
  const text = TEXTS[locale][`function.${subject}`];
  if (text === undefined) throw new Error(`no help text in ${locale}: function.${subject}`);
  return text;
}
