import { attributeOf, contentOf, elementsOf, replaceElements, withAttribute, withoutElements } from "./xml";

/** A formula that has never been calculated: there is no value to keep. */
export class UncalculatedError extends Error {}

/**
 * A worksheet part with values only: formulas, also arrays and data tables, become the results stored with them; a
 * spilled array's other cells hold values already. Our marks on cells (conditional formats) and drop-downs from the lists on
 * our hidden sheet are removed.
 * @throws UncalculatedError for a formula without a result
 */
export const frozenSheet = (xml: string): string => withoutOwnLists(withoutMarks(replaceElements(xml, "c", frozenCell)));

function frozenCell(cell: string): string {
  if (elementsOf(cell, "f").length === 0) return cell;
  if (elementsOf(cell, "v").length === 0 && attributeOf(cell, "t") !== "str") throw new UncalculatedError();
  // What Excel keeps beside a result (that it spills, the kind of an error) speaks of the formula.
  return ["cm", "vm"].reduce((text, name) => withAttribute(text, name, undefined), withoutElements(cell, "f"));
}

/** src/excel/flags.ts: a rule that is always true and names the kind of mark. */
const MARK = /LEN\((?:"|&quot;)BZR:/;

function withoutMarks(xml: string): string {
  return replaceElements(xml, "conditionalFormatting", (block) => {
    const rest = withoutElements(block, "cfRule", (rule) => MARK.test(rule));
    return rest === block || elementsOf(rest, "cfRule").length > 0 ? rest : "";
  });
}

/** src/regulation/choiceLists.ts: the sheet that they stand on goes. */
const OWN_LIST = /_BZR_/;

function withoutOwnLists(xml: string): string {
  return replaceElements(xml, "dataValidations", (block) => {
    const rest = withoutElements(block, "dataValidation", (validation) => OWN_LIST.test(validation));
    if (rest === block) return block;
    const count = elementsOf(rest, "dataValidation").length;
    return count === 0 ? "" : withAttribute(rest, "count", String(count));
  });
}

/** Whether a cell refers to xl/metadata.xml: a picture in a cell, a linked data type. */
export const usesMetadata = (xml: string): boolean => elementsOf(xml, "c").some((cell) => attributeOf(cell, "vm") !== undefined || attributeOf(cell, "cm") !== undefined);

/** The numbers of the shared strings that a worksheet's cells show. */
export const stringsShown = (xml: string): readonly number[] =>
  elementsOf(xml, "c").flatMap((cell) => (attributeOf(cell, "t") === "s" ? elementsOf(cell, "v").map((value) => Number(contentOf(value))) : []));
