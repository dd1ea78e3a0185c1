import { functionsFaultsEn } from "../messages/functions.faults.en";
import { functionsFaultsZh } from "../messages/functions.faults.zh";
import { functionsHelpEn } from "../messages/functions.help.en";
import { functionsHelpZh } from "../messages/functions.help.zh";
import { parametersOf, type CustomFunction } from "./define";
import type { ParameterName } from "./fault";
import { customFunctions } from "./index";

export type FunctionsLocale = "zh-CN" | "en-US";

/** Help pages stand beside the task pane, one a language. */
const HELP: Readonly<Record<FunctionsLocale, string>> = {
  "zh-CN": "https://localhost:3000/functions.html",
  "en-US": "https://localhost:3000/functions.en-US.html",
};

/** Before the example of a description. */
const EXAMPLE: Readonly<Record<FunctionsLocale, string>> = { "zh-CN": "例:", "en-US": " Example: " };

const NAMES = { "zh-CN": functionsFaultsZh, "en-US": functionsFaultsEn };

const TEXTS: Readonly<Record<FunctionsLocale, Readonly<Record<string, string>>>> = { "zh-CN": functionsHelpZh, "en-US": functionsHelpEn };

/** functions.json as Excel reads it, in one language. Ids and the functions' names are the same in all. */
export function functionsMetadata(locale: FunctionsLocale) {
  return {
    // Lets a function see error cells, so that it can name them.
    allowErrorForDataTypeAny: true,
    functions: customFunctions.map((definition) => functionMetadata(definition, locale)),
  };
}

function functionMetadata({ id, example, result, ...declared }: CustomFunction, locale: FunctionsLocale) {
  return {
    id,
    name: id,
    description: `${helpText(locale, id)}${EXAMPLE[locale]}${example}`,
    helpUrl: `${HELP[locale]}#${id}`,
    parameters: parametersOf(declared).map(([name, { dimensionality, optional, repeating }]) => ({
      name: parameterName(locale, name),
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

/** What users call a parameter. */
export const parameterName = (locale: FunctionsLocale, name: ParameterName): string => NAMES[locale][`functionParameter.${name}`];

/** The help of a function (RANK) or parameter (RANK.scores). */
export function helpText(locale: FunctionsLocale, subject: string): string {
  const text = TEXTS[locale][`function.${subject}`];
  if (text === undefined) throw new Error(`no help text in ${locale}: function.${subject}`);
  return text;
}
