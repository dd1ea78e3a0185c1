/** References to sheets where no record shows them: in charts, pivot tables' sources and sparklines. */
import type { Container } from "./container";
import { renameSheets } from "./formula";
import type { SheetRename } from "./formula";
import { attribute, child, descendants, escapeText, replaceContent, setAttributes } from "./xml";
import type { Splice, XmlElement, XmlText } from "./xml";

/** Charts and pivot tables after sheets got new names or were deleted. */
export function followRenamesInParts(container: Container, workbookPart: string, renames: readonly SheetRename[]): void {
  if (renames.length === 0) return;
  for (const source of container.reachable(workbookPart)) {
    for (const { kind, target } of container.relationships(source)) {
      if (kind === "chart" || kind === "chartEx") editPart(container, target, (root) => formulaSplices(root, renames));
      else if (kind === "pivotCacheDefinition") editPart(container, target, (root) => pivotSplices(root, renames));
    }
  }
}

/** The extensions of a sheet, which hold sparklines. */
export function followRenamesInExtensions(sheet: XmlText, renames: readonly SheetRename[]): XmlText {
  const extensions = child(sheet.root, "extLst");
  return extensions && renames.length > 0 ? sheet.edit(formulaSplices(extensions, renames)) : sheet;
}

function editPart(container: Container, part: string, splices: (root: XmlElement) => Splice[]): void {
  const xml = container.xml(part);
  container.write(part, xml.edit(splices(xml.root)));
}

function formulaSplices(root: XmlElement, renames: readonly SheetRename[]): Splice[] {
  return [...descendants(root)]
    .filter(({ local, text }) => local === "f" && renameSheets(text, renames) !== text)
    .map((element) => replaceContent(element, escapeText(renameSheets(element.text, renames))));
}

function pivotSplices(root: XmlElement, renames: readonly SheetRename[]): Splice[] {
  const sources = [...descendants(root)].filter(({ local }) => local === "worksheetSource");
  return sources.flatMap((source) => {
    const to = renames.find(({ from }) => from === attribute(source, "sheet"))?.to;
    return to === undefined ? [] : setAttributes(source, { sheet: to });
  });
}
