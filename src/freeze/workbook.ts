import { attributeOf, contentOf, elementsOf, replaceElements, unescaped, withAttribute, withoutElements } from "./xml";

/** The name of every sheet that the add-in keeps very hidden begins like this; one that can be seen is the school's. */
const PREFIX = "_BZR_";
const isOurs = (sheet: string): boolean => (attributeOf(sheet, "name") ?? "").startsWith(PREFIX) && attributeOf(sheet, "state") === "veryHidden";

/** One of our names or hidden sheets, or a custom function of ours, as a file spells it (_xldudf_BZR_TIER) and as people do. */
const OURS = /_BZR_|\bBZR\./;

interface Sheets {
  /** The relationship ids of the sheets that go. */
  readonly gone: ReadonlySet<string>;
  /** The place in the copy by the place now; undefined for a sheet that goes. */
  readonly place: readonly (number | undefined)[];
}

/** Which sheets of the workbook part are the add-in's own: the journal and the copies it keeps for going back. */
export function ownSheets(workbook: string): Sheets {
  const sheets = elementsOf(workbook, "sheet");
  const isOwn = sheets.map(isOurs);
  return {
    gone: new Set(sheets.flatMap((sheet, index) => (isOwn[index] === true ? [attributeOf(sheet, "id") ?? ""] : []))),
    place: sheets.map((_, index) => (isOwn[index] === true ? undefined : isOwn.slice(0, index).filter((own) => !own).length)),
  };
}

/** The workbook part without our sheets and our names; what counts sheets by their place counts anew. */
export function withoutOwn(workbook: string, { gone, place }: Sheets): string {
  const sheets = withoutElements(workbook, "sheet", (sheet) => gone.has(attributeOf(sheet, "id") ?? ""));
  const names = replaceElements(sheets, "definedName", (name) => (isOwnName(name) ? "" : moved(name, "localSheetId", place)));
  const withoutEmptyList = withoutElements(names, "definedNames", (list) => elementsOf(list, "definedName").length === 0);
  return replaceElements(withoutEmptyList, "workbookView", (view) => moved(moved(view, "activeTab", place), "firstSheet", place));
}

/** Excel keeps a hidden name for a function it does not know, too. */
const isOwnName = (name: string): boolean => [attributeOf(name, "name") ?? "", unescaped(contentOf(name))].some((text) => OURS.test(text));

/** A sheet that goes is never in front: it is hidden. */
function moved(element: string, attribute: string, place: Sheets["place"]): string {
  const before = attributeOf(element, attribute);
  return before === undefined ? element : withAttribute(element, attribute, String(place[Number(before)] ?? 0));
}
