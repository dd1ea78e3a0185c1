/** Conditional formats: rules given back unchanged stay the text they are, with all that we do not read of them. */
import { ruleAfter } from "../rangesAfter";
import { EXTENDED, SHEET_SEQUENCE } from "../sheetElement";
import type { ElementContext, SheetElement } from "../sheetElement";
import { sameRecord } from "../same";
import { flag } from "../styleReader";
import type { ConditionalFormat } from "../types";
import { attribute, child, childrenNamed, descendants, elementText, escapeText, insertChild, removeAll, setAttributes, sibling } from "../xml";
import type { XmlElement, XmlText } from "../xml";
import { decodeXstring, encodeXstring } from "../xstring";

/** The types whose rule says everything in the fields of ConditionalFormat. */
const WRITABLE = ["expression", "cellIs", "duplicateValues", "uniqueValues", "containsBlanks", "notContainsBlanks", "containsErrors", "notContainsErrors"];

interface FoundRule {
  readonly rule: ConditionalFormat;
  readonly element: XmlElement;
}

export const conditionalFormats: SheetElement<readonly ConditionalFormat[]> = {
  read: (sheet, context) => findRules(sheet, context).map(({ rule }) => rule),

  write: (sheet, wanted, context) => {
    const found = findRules(sheet.root, context);
    const kept = new Map<FoundRule, ConditionalFormat>();
    const added = wanted.filter((rule) => {
      const same = found.find((each) => !kept.has(each) && isSame(each.rule, rule, wanted));
      if (same) kept.set(same, rule);
      return !same;
    });
    const priorities = [...kept].flatMap(([{ element }, { priority }]) => setAttributes(element, { priority }));
    const groups = added.map((rule) => newGroup(sheet, rule, context)).join("");
    const insertion = groups === "" ? [] : [insertChild(sheet.root, "conditionalFormatting", groups, SHEET_SEQUENCE)];
    const lost = lostElements(sheet.root, found.filter((each) => !kept.has(each)));
    return sheet.edit([...priorities, ...removeAll(sheet.root, lost), ...insertion]);
  },

  after: (rules, following) => rules.flatMap((rule) => ruleAfter(rule, following) ?? []),
};

/** Those of the format proper, then those that only Excel 2010 and later know. */
function findRules(sheet: XmlElement, context: ElementContext): FoundRule[] {
  const own = childrenNamed(sheet, "conditionalFormatting").flatMap((group) =>
    childrenNamed(group, "cfRule").map((element) => ({ rule: readRule(element, attribute(group, "sqref") ?? "", context), element })),
  );
  const extended = extendedGroups(sheet).flatMap((group) =>
    childrenNamed(group, "cfRule")
      // A rule without a priority only completes one of the format proper.
      .filter((element) => attribute(element, "priority") !== undefined)
      .map((element) => ({ rule: readRule(element, group.children.find(({ local }) => local === "sqref")?.text ?? "", context), element })),
  );
  return [...own, ...extended];
}

function extendedGroups(sheet: XmlElement): XmlElement[] {
  const extensions = child(sheet, "extLst");
  return extensions ? [...descendants(extensions)].filter(({ local, uri }) => local === "conditionalFormatting" && uri === EXTENDED) : [];
}

function readRule(element: XmlElement, ranges: string, { differentialFormats }: ElementContext): ConditionalFormat {
  const operator = attribute(element, "operator");
  const dxf = attribute(element, "dxfId");
  const format = dxf === undefined ? undefined : differentialFormats.get(Number(dxf));
  return {
    ranges,
    type: attribute(element, "type") ?? "",
    formulas: element.children.filter(({ local }) => local === "formula" || local === "f").map(({ text }) => decodeXstring(text)),
    ...(operator === undefined ? {} : { operator }),
    priority: Number(attribute(element, "priority")),
    stopIfTrue: flag(element, "stopIfTrue", false),
    ...(format === undefined ? {} : { format }),
  };
}

/** Priorities shift when a rule goes in front of others; a rule is still the same one unless another has exactly its fields. */
function isSame(found: ConditionalFormat, wanted: ConditionalFormat, all: readonly ConditionalFormat[]): boolean {
  if (sameRecord(found, wanted)) return true;
  return sameRecord({ ...found, priority: 0 }, { ...wanted, priority: 0 }) && !all.some((each) => sameRecord(found, each));
}

/** What the sheet loses: rules, what completes them in the extensions, and groups of which nothing is left. */
function lostElements(sheet: XmlElement, lost: readonly FoundRule[]): ReadonlySet<XmlElement> {
  const ids = new Set(lost.flatMap(({ element }) => extensionIds(element)));
  const groups = extendedGroups(sheet);
  const completing = groups.flatMap((group) => childrenNamed(group, "cfRule").filter((element) => ids.has(attribute(element, "id") ?? "")));
  const gone = new Set([...lost.map(({ element }) => element), ...completing]);
  // A group in the extensions also holds its ranges.
  for (const group of groups) if (childrenNamed(group, "cfRule").every((each) => gone.has(each))) gone.add(group);
  return gone;
}

function extensionIds(rule: XmlElement): string[] {
  return [...descendants(rule)].filter(({ local, uri }) => local === "id" && uri === EXTENDED).map(({ text }) => text);
}

function newGroup(sheet: XmlText, rule: ConditionalFormat, { differentialFormats }: ElementContext): string {
  if (!WRITABLE.includes(rule.type)) throw new Error(`a conditional format of type ${rule.type} cannot be written anew`);
  const formulas = rule.formulas.map((formula) => elementText(sibling(sheet.root, "formula"), {}, escapeText(encodeXstring(formula)))).join("");
  const attributes = {
    type: rule.type,
    dxfId: rule.format && differentialFormats.index(rule.format),
    priority: rule.priority,
    stopIfTrue: rule.stopIfTrue ? 1 : undefined,
    operator: rule.operator,
  };
  const element = elementText(sibling(sheet.root, "cfRule"), attributes, formulas);
  return elementText(sibling(sheet.root, "conditionalFormatting"), { sqref: rule.ranges }, element);
}
