/** Finds the parts of a workbook that the whole of it shares. */
import { CONTENT_TYPES, Container } from "./container";
import type { Relationship } from "./container";
import { dynamicMetadata } from "./metadata";
import { readSharedStrings } from "./sharedStrings";
import type { CellContext } from "./sheetReader";
import { flag } from "./styleReader";
import { emptyStyles } from "./styles";
import { PackageError } from "./types";
import { child } from "./xml";
import type { XmlElement, XmlText } from "./xml";
import { unzip } from "./zip";

export interface PackageSource {
  readonly container: Container;
  readonly workbookPart: string;
  readonly workbook: XmlText;
  /** What the types of relationships begin with; strict files have their own. */
  readonly relationshipBase: string;
  readonly stylesPart: string | undefined;
  readonly styles: XmlText;
  readonly theme: XmlElement | undefined;
  readonly cells: CellContext;
}

export function readPackage(bytes: Uint8Array): PackageSource {
  const container = new Container(unzip(bytes));
  const main = workbookRelationship(container);
  const workbook = container.xml(main.target);
  if (workbook.root.local !== "workbook") throw new PackageError("notWorkbook");
  const related = (kind: string): string | undefined => container.relationships(main.target).find((each) => each.kind === kind)?.target;
  const root = (kind: string): XmlElement | undefined => {
    const part = related(kind);
    return part === undefined ? undefined : container.xml(part).root;
  };
  const stylesPart = related("styles");
  const strings = root("sharedStrings");
  const metadata = root("sheetMetadata");
  const properties = child(workbook.root, "workbookPr");
  return {
    container,
    workbookPart: main.target,
    workbook,
    relationshipBase: main.type.slice(0, main.type.lastIndexOf("/")),
    stylesPart,
    styles: stylesPart === undefined ? emptyStyles(workbook.root.uri) : container.xml(stylesPart),
    theme: root("theme"),
    cells: {
      sharedStrings: strings ? readSharedStrings(strings) : [],
      dynamicMetadata: metadata ? dynamicMetadata(metadata) : new Set(),
      date1904: properties !== undefined && flag(properties, "date1904", false),
    },
  };
}

/** A document of another program has a main part, too, and a binary workbook one that is not XML. */
function workbookRelationship(container: Container): Relationship {
  if (!container.has(CONTENT_TYPES)) throw new PackageError("notWorkbook");
  container.xml(CONTENT_TYPES);
  const main = container.relationships("").find(({ kind }) => kind === "officeDocument");
  if (!main || !container.has(main.target) || main.target.endsWith(".bin")) throw new PackageError("notWorkbook");
  return main;
}
