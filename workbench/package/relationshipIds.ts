/** The attribute, mostly r:id, by which an element names a relationship of its part. */
import type { XmlElement } from "./xml";

export function relationshipId(element: XmlElement): string | undefined {
  return element.attributes.find(({ local, uri }) => local === "id" && uri !== "")?.value;
}

/** The attribute for a new element; its namespace is declared with it where the document does not. */
export function relationshipAttributes(root: XmlElement, namespace: string, id: string): Record<string, string> {
  const declared = root.attributes.find(({ name, value }) => name.startsWith("xmlns:") && value === namespace);
  return declared ? { [`${declared.local}:id`]: id } : { "xmlns:r": namespace, "r:id": id };
}
