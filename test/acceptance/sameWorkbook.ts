/**
 * A workbook's parts under names that do not depend on how often sheets were made and deleted before: part numbers,
 * relationship ids and sheet ids are given by the sheets' order, lists without order are sorted.
 */
export function comparable(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const workbook = parts.get("xl/workbook.xml") ?? "";
  const relationships = parts.get("xl/_rels/workbook.xml.rels") ?? "";
  const renamed = new Map<string, string>();
  [...workbook.matchAll(/<sheet [^>]*r:id="(\w+)"/g)].forEach(([, id = ""], index) => {
    const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(relationships)?.[0].match(/worksheets\/[^"]+/)?.[0];
    if (target) renamed.set(target, `worksheets/#${index + 1}.xml`);
    renamed.set(`"${id}"`, `"sheet#${index + 1}"`);
  });
  const rename = (text: string): string => [...renamed].reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
  return new Map(
    [...parts].map(([name, text]): [string, string] => {
      if (name === "xl/workbook.xml") return [name, withSortedNames(rename(text)).replace(/ sheetId="\d+"/g, "")];
      if (name === "xl/_rels/workbook.xml.rels" || name === "[Content_Types].xml") return [name, rename(text).split(/(?=<)/).sort().join("")];
      return [rename(name), text];
    }),
  );
}

/** Defined names have no order: Excel shows and saves them by the alphabet. */
const withSortedNames = (text: string): string =>
  text.replace(/(?<=<definedNames>).*?(?=<\/definedNames>)/s, (names) => names.split(/(?=<definedName )/).sort().join(""));

/** The names of parts that differ, are missing or are new. */
export function differingParts(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  const [left, right] = [comparable(a), comparable(b)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((name) => left.get(name) !== right.get(name)).sort();
}
