/** References to sheets where no record shows them: in charts and in pivot tables' sources. */
import type { Container } from "./container";
import { renameSheets } from "./formula";
import type { SheetRename } from "./formula";
import { attribute, descendants, escapeText, replaceContent, setAttributes } from "./xml";
import type { Splice, XmlElement } from "./xml";

/** Charts and pivot tables that these parts lead to, after a sheet got a new name or was deleted. */
export function followRenameInParts(container: Container, parts: readonly string[], rename: SheetRename): void {
  for (const source of container.reachable(...parts)) {
    for (const { kind, target } of container.relationships(source)) {
      if (kind === "chart" || kind === "chartEx") editPart(container, target, (root) => formulaSplices(root, rename));
      else if (kind === "pivotCacheDefinition") editPart(container, target, (root) => pivotSplices(root, rename));
    }
  }
}

function editPart(container: Container, part: string, splices: (root: XmlElement) => Splice[]): void {
  const xml = container.xml(part);
  container.write(part, xml.edit(splices(xml.root)));
}

function formulaSplices(root: XmlElement, rename: SheetRename): Splice[] {
  return [...descendants(root)]
    .filter(({ local, text }) => local === "f" && renameSheets(text, [rename]) !== text)
    .map((element) => replaceContent(element, escapeText(renameSheets(element.text, [rename]))));
}

function pivotSplices(root: XmlElement, { from, to }: SheetRename): Splice[] {
  const sources = [...descendants(root)].filter((each) => each.local === "worksheetSource" && attribute(each, "sheet") === from);
  return to === undefined ? [] : sources.flatMap((source) => setAttributes(source, { sheet: to }));
}
