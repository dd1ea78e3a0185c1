import { parametersOf, type CustomFunction } from "./define";
import { NAMESPACE, customFunctions } from "./index";
import { helpText, parameterName, type FunctionsLocale } from "./metadata";

/** The page that Excel's function help leads to (helpUrl): all functions with their parameters, in one language. */
export function helpPage(locale: FunctionsLocale): string {
  const sections = customFunctions.map((definition) => section(definition, locale)).join("\n");
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${NAMESPACE}</title>
<style>body{font-family:"Microsoft YaHei","Segoe UI",sans-serif;max-width:48em;margin:1em auto;padding:0 1em;line-height:1.6}</style>
${sections}
</html>
`;
}

function section({ id, example, ...declared }: CustomFunction, locale: FunctionsLocale): string {
  const parameters = parametersOf(declared);
  const names = parameters.map(([name, { optional, repeating }]) => {
    const shown = `${parameterName(locale, name)}${repeating === true ? "…" : ""}`;
    return optional === true ? `[${shown}]` : shown;
  });
  const items = parameters.map(([name]) => `<dt>${parameterName(locale, name)}</dt><dd>${escaped(helpText(locale, `${id}.${name}`))}</dd>`);
  return `<section id="${id}"><h2><code>${NAMESPACE}.${id}(${names.join(", ")})</code></h2>
<p>${escaped(helpText(locale, id))}</p>
<p><code>${escaped(example)}</code></p>
<dl>${items.join("")}</dl></section>`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
