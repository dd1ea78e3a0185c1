/** xl/metadata.xml, as far as it says which formulas are dynamic arrays (the property XLDAPR). */
import type { Container } from "./container";
import { XmlText, append, attribute, child, childrenNamed, descendants, elementText, insertChild, setAttributes, sibling } from "./xml";
import type { XmlElement } from "./xml";

const TYPE_NAME = "XLDAPR";
const DYNAMIC_ARRAY = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const SEQUENCE = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata", "extLst"];
/** What Excel writes: the kinds of edits that keep a formula dynamic. */
const TYPE_ATTRIBUTES = {
  name: TYPE_NAME,
  minSupportedVersion: 120000,
  copy: 1,
  pasteAll: 1,
  pasteValues: 1,
  merge: 1,
  splitFirst: 1,
  rowColShift: 1,
  clearFormats: 1,
  clearComments: 1,
  assign: 1,
  coerce: 1,
  cellMeta: 1,
};
const EXTENSION = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";
/** A cell's reference to its metadata. */
const CELL_METADATA = /<[^<>]*\scm\s*=/;

/** The numbers that a cell's `cm` has where its formula is a dynamic array. */
export function dynamicMetadata(root: XmlElement): ReadonlySet<number> {
  const type = dynamicType(root);
  const records = childrenNamed(futureMetadata(root), "bk");
  const dynamic = new Set<number>();
  childrenNamed(child(root, "cellMetadata"), "bk").forEach((block, index) => {
    const isDynamic = childrenNamed(block, "rc").some((record) => {
      const future = records[Number(attribute(record, "v"))];
      return Number(attribute(record, "t")) === type && future !== undefined && saysDynamic(future);
    });
    if (isDynamic) dynamic.add(index + 1);
  });
  return dynamic;
}

/** The `cm` of dynamic arrays in this package; what it needs is added to the metadata part, or the part itself. */
export function ensureDynamicMetadata(container: Container, workbook: string, namespace: string, relationshipBase: string): number {
  const related = container.relationships(workbook).find(({ kind }) => kind === "sheetMetadata")?.target;
  const part = related ?? "xl/metadata.xml";
  if (related === undefined) {
    container.add(part, CONTENT_TYPE, newMetadata(namespace));
    container.relate(workbook, `${relationshipBase}/sheetMetadata`, part);
  }
  const [present] = dynamicMetadata(container.xml(part).root);
  if (present !== undefined) return present;
  const completed = addDynamicType(container.xml(part));
  container.write(part, completed);
  const [added = 1] = dynamicMetadata(completed.root);
  return added;
}

/** Takes the part away that we once added, which is ours to the byte, when the last cell that needed it is gone. */
export function removeUnusedMetadata(container: Container, file: Container, workbook: string, namespace: string): void {
  const relationship = container.relationships(workbook).find(({ kind }) => kind === "sheetMetadata");
  if (!relationship || container.searchText(relationship.target) !== newMetadata(namespace)) return;
  if (!needsMetadata(file) || needsMetadata(container)) return;
  container.unrelate(workbook, relationship.id);
  container.remove(relationship.target);
}

function needsMetadata(container: Container): boolean {
  return container.names().some((name) => name.endsWith(".xml") && CELL_METADATA.test(container.searchText(name)));
}

function newMetadata(namespace: string): string {
  return addDynamicType(new XmlText(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="${namespace}"></metadata>`)).text;
}

function dynamicType(root: XmlElement): number {
  return childrenNamed(child(root, "metadataTypes"), "metadataType").findIndex((each) => attribute(each, "name") === TYPE_NAME) + 1;
}

function futureMetadata(root: XmlElement): XmlElement | undefined {
  return childrenNamed(root, "futureMetadata").find((each) => attribute(each, "name") === TYPE_NAME);
}

function saysDynamic(block: XmlElement): boolean {
  return [...descendants(block)].some((each) => each.local === "dynamicArrayProperties" && ["1", "true"].includes(attribute(each, "fDynamic") ?? ""));
}

function addDynamicType(metadata: XmlText): XmlText {
  let xml = metadata;
  if (dynamicType(xml.root) === 0) xml = addItem(xml, "metadataTypes", elementText(sibling(xml.root, "metadataType"), TYPE_ATTRIBUTES));
  const future = futureMetadata(xml.root);
  const block = futureBlock(xml.root);
  if (future) xml = xml.edit([append(future, block), ...setAttributes(future, { count: childrenNamed(future, "bk").length + 1 })]);
  else {
    const list = elementText(sibling(xml.root, "futureMetadata"), { name: TYPE_NAME, count: 1 }, block);
    xml = xml.edit([insertChild(xml.root, "futureMetadata", list, SEQUENCE)]);
  }
  const index = childrenNamed(futureMetadata(xml.root), "bk").length - 1;
  const record = elementText(sibling(xml.root, "rc"), { t: dynamicType(xml.root), v: index });
  return addItem(xml, "cellMetadata", elementText(sibling(xml.root, "bk"), {}, record));
}

function addItem(xml: XmlText, list: string, item: string): XmlText {
  const present = child(xml.root, list);
  if (!present) return xml.edit([insertChild(xml.root, list, elementText(sibling(xml.root, list), { count: 1 }, item), SEQUENCE)]);
  return xml.edit([append(present, item), ...setAttributes(present, { count: present.children.length + 1 })]);
}

function futureBlock(root: XmlElement): string {
  const properties = elementText("xda:dynamicArrayProperties", { "xmlns:xda": DYNAMIC_ARRAY, fDynamic: 1, fCollapsed: 0 });
  const extension = elementText(sibling(root, "ext"), { uri: EXTENSION }, properties);
  return elementText(sibling(root, "bk"), {}, elementText(sibling(root, "extLst"), {}, extension));
}
