import type { CustomFunction } from "./define";
import { NAMESPACE, customFunctions } from "./index";
import { helpText, type FunctionsLocale } from "./metadata";

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

function section({ id, parameters }: CustomFunction, locale: FunctionsLocale): string {
  const names = Object.entries(parameters).map(([name, { optional, repeating }]) => {
    const shown = repeating === true ? `${name}…` : name;
    return optional === true ? `[${shown}]` : shown;
  });
  const items = Object.keys(parameters).map((name) => `<dt><code>${name}</code></dt><dd>${escaped(helpText(locale, `${id}.${name}`))}</dd>`);
  return `<section id="${id}"><h2><code>${NAMESPACE}.${id}(${names.join(", ")})</code></h2>
<p>${escaped(helpText(locale, id))}</p>
<dl>${items.join("")}</dl></section>`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
