/** What stands around the rows of a sheet follows when lines come or go: ranges, formulas, columns, page breaks. */
import { columnAfter, readColumn } from "./elements/columns";
import { lineAfter } from "./lines";
import type { Following, LineChange } from "./lines";
import { anchorShift, rangesAfter } from "./rangesAfter";
import { attribute, child, childrenNamed, descendants, escapeText, removeAll, replaceContent, setAttributes } from "./xml";
import type { Splice, XmlElement, XmlText } from "./xml";
import { decodeXstring, encodeXstring } from "./xstring";

/** The attribute in which an element has its ranges. What extensions hold has them in an element `sqref`. */
const RANGES: Readonly<Record<string, string>> = {
  autoFilter: "ref",
  cellWatch: "r",
  conditionalFormatting: "sqref",
  dataValidation: "sqref",
  dimension: "ref",
  hyperlink: "ref",
  ignoredError: "sqref",
  mergeCell: "ref",
  protectedRange: "sqref",
  sortCondition: "ref",
  sortState: "ref",
};
const FORMULAS = ["formula", "formula1", "formula2", "f"];
const COUNTED = ["mergeCells", "dataValidations", "rowBreaks", "colBreaks"];

/** A sheet part without its rows, or a table's part, after the change. */
export function frameAfter(frame: XmlText, following: Following): XmlText {
  const { change } = following;
  const kept = change === undefined ? frame : withoutLost(frame, change);
  const ranges = change === undefined ? [] : [...rangeSplices(kept.root, change), ...lineSplices(kept.root, change)];
  return kept.edit([...ranges, ...formulaSplices(kept.root, following)]);
}

/** Merged cells of which one cell is left are none any more. */
function isLost(local: string, before: string, after: string): boolean {
  return after === "" || (local === "mergeCell" && !after.includes(":") && before.includes(":"));
}

function withoutLost(frame: XmlText, change: LineChange): XmlText {
  const lostBreaks = breaksOf(frame.root, change).filter((each) => lineAfter(Number(attribute(each, "id")), change) === undefined);
  const gone = new Set([...lostBreaks, ...[...descendants(frame.root)].filter((element) => isGone(element, change))]);
  const kept = frame.edit(removeAll(frame.root, gone));
  return gone.size === 0 ? kept : kept.edit(COUNTED.flatMap((local) => recounted(child(kept.root, local))));
}

function isGone(element: XmlElement, change: LineChange): boolean {
  const ranges = rangesOf(element);
  if (ranges !== undefined) return isLost(element.local, ranges, rangesAfter(ranges, change));
  return element.local === "col" && change.axis === "column" && columnAfter(readColumn(element), change) === undefined;
}

function recounted(list: XmlElement | undefined): Splice[] {
  if (list === undefined || attribute(list, "count") === undefined) return [];
  const manual = list.children.filter((each) => attribute(each, "man") === "1").length;
  const breaks = attribute(list, "manualBreakCount") === undefined ? {} : { manualBreakCount: manual };
  return setAttributes(list, { count: list.children.length, ...breaks });
}

function rangesOf(element: XmlElement): string | undefined {
  const name = RANGES[element.local];
  return (name === undefined ? undefined : attribute(element, name)) ?? element.children.find(({ local }) => local === "sqref")?.text;
}

function breaksOf(root: XmlElement, { axis }: LineChange): readonly XmlElement[] {
  return childrenNamed(child(root, axis === "row" ? "rowBreaks" : "colBreaks"), "brk");
}

function rangeSplices(root: XmlElement, change: LineChange): Splice[] {
  return [...descendants(root)].flatMap((element) => {
    const name = RANGES[element.local];
    const ranges = name === undefined ? undefined : attribute(element, name);
    if (name !== undefined && ranges !== undefined) return setAttributes(element, { [name]: rangesAfter(ranges, change) });
    return element.local === "sqref" ? replaced(element, rangesAfter(element.text, change)) : [];
  });
}

function lineSplices(root: XmlElement, change: LineChange): Splice[] {
  const columns = change.axis === "row" ? [] : childrenNamed(child(root, "cols"), "col");
  return [
    ...breaksOf(root, change).flatMap((each) => setAttributes(each, { id: lineAfter(Number(attribute(each, "id")), change) })),
    ...columns.flatMap((each) => {
      const after = columnAfter(readColumn(each), change);
      return after === undefined ? [] : setAttributes(each, { min: after.first + 1, max: after.last + 1 });
    }),
  ];
}

/** The ranges that formulas are relative to are those before the change, so this looks at the elements around them. */
function formulaSplices(root: XmlElement, following: Following, anchored: (formula: string) => string = (formula) => formula): Splice[] {
  return root.children.flatMap((element) => {
    const ranges = ["conditionalFormatting", "dataValidation"].includes(element.local) ? rangesOf(element) : undefined;
    const inner = ranges === undefined ? anchored : anchorShift(ranges, following.change);
    if (element.local === "cfvo" && attribute(element, "type") === "formula") {
      return setAttributes(element, { val: following.formula(inner(attribute(element, "val") ?? "")) });
    }
    if (FORMULAS.includes(element.local) && element.children.length === 0) return replaced(element, following.formula(inner(decodeXstring(element.text))));
    return formulaSplices(element, following, inner);
  });
}

function replaced(element: XmlElement, text: string): Splice[] {
  return text === decodeXstring(element.text) ? [] : [replaceContent(element, escapeText(encodeXstring(text)))];
}
