import { relationshipAttributes, relationshipId } from "../relationshipIds";
import { rangesAfter } from "../rangesAfter";
import { SHEET_SEQUENCE } from "../sheetElement";
import type { ElementContext, SheetElement } from "../sheetElement";
import { sameRecord } from "../same";
import type { Hyperlink } from "../types";
import { attribute, child, childrenNamed, elementText, putChild, sibling } from "../xml";
import type { XmlElement, XmlText } from "../xml";
import { decodeXstring, encodeXstring } from "../xstring";

/** Hyperlinks: those given back unchanged stay the text they are; outside addresses are relationships of the sheet. */
export const hyperlinks: SheetElement<readonly Hyperlink[]> = {
  read: (sheet, context) => elements(sheet).map((element) => readLink(element, context)),

  write: (sheet, wanted, context) => {
    const unclaimed = new Set(elements(sheet.root));
    const items = wanted.map((link) => {
      const same = [...unclaimed].find((each) => sameRecord(readLink(each, context), link));
      if (same) unclaimed.delete(same);
      return same ? sheet.source(same) : linkText(sheet, link, context);
    });
    const text = items.length === 0 ? undefined : elementText(sibling(sheet.root, "hyperlinks"), {}, items.join(""));
    dropRelationships(sheet.root, unclaimed, context);
    return sheet.edit(putChild(sheet.root, "hyperlinks", text, SHEET_SEQUENCE));
  },

  after: (links, { change }) => links.map((link) => ({ ...link, ref: rangesAfter(link.ref, change) })).filter(({ ref }) => ref !== ""),
};

function elements(sheet: XmlElement): readonly XmlElement[] {
  return childrenNamed(child(sheet, "hyperlinks"), "hyperlink");
}

function readLink(element: XmlElement, { container, part }: ElementContext): Hyperlink {
  const id = relationshipId(element);
  const target = id === undefined ? undefined : container.relationships(part).find((each) => each.id === id)?.target;
  const location = attribute(element, "location");
  const tooltip = attribute(element, "tooltip");
  return {
    ref: attribute(element, "ref") ?? "",
    ...(location === undefined ? {} : { location: decodeXstring(location) }),
    ...(target === undefined ? {} : { target }),
    ...(tooltip === undefined ? {} : { tooltip: decodeXstring(tooltip) }),
  };
}

function linkText(sheet: XmlText, { ref, location, target, tooltip }: Hyperlink, { container, part, relationshipBase }: ElementContext): string {
  const id = target === undefined ? undefined : container.relate(part, `${relationshipBase}/hyperlink`, target, true);
  return elementText(sibling(sheet.root, "hyperlink"), {
    ref,
    ...(id === undefined ? {} : relationshipAttributes(sheet.root, relationshipBase, id)),
    location: location === undefined ? undefined : encodeXstring(location),
    tooltip: tooltip === undefined ? undefined : encodeXstring(tooltip),
  });
}

function dropRelationships(sheet: XmlElement, gone: ReadonlySet<XmlElement>, { container, part }: ElementContext): void {
  const kept = new Set(elements(sheet).filter((each) => !gone.has(each)).map(relationshipId));
  for (const id of new Set([...gone].map(relationshipId))) if (id !== undefined && !kept.has(id)) container.unrelate(part, id);
}
