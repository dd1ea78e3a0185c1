import { ruleAfter } from "../rangesAfter";
import { EXTENDED, SHEET_SEQUENCE } from "../sheetElement";
import type { SheetElement } from "../sheetElement";
import { sameRecord } from "../same";
import { flag } from "../styleReader";
import type { Validation } from "../types";
import { attribute, child, childrenNamed, descendants, elementText, escapeText, putChild, removeAll, replaceContent, setAttributes, sibling } from "../xml";
import type { Splice, XmlElement, XmlText } from "../xml";
import { decodeXstring, encodeXstring } from "../xstring";


/** Data validations, also those that only Excel 2010 and later know; those given back unchanged stay the text they are. */
export const validations: SheetElement<readonly Validation[]> = {
  read: (sheet) => [...ownElements(sheet), ...extendedElements(sheet)].map(readValidation),

  write: (sheet, wanted) => {
    const unclaimed = new Set([...ownElements(sheet.root), ...extendedElements(sheet.root)]);
    const added = wanted.filter((validation) => {
      const same = [...unclaimed].find((each) => sameRecord(readValidation(each), validation));
      if (same) unclaimed.delete(same);
      return !same;
    });
    const lost = new Set(extendedElements(sheet.root).filter((each) => unclaimed.has(each)));
    const kept = ownElements(sheet.root).filter((each) => !unclaimed.has(each));
    const items = [...kept.map((each) => sheet.source(each)), ...added.map((each) => validationText(sheet, each))];
    return sheet.edit([...removeAll(sheet.root, lost), ...listSplices(sheet.root, items)]);
  },

  after: (list, following) => list.flatMap((validation) => ruleAfter(validation, following) ?? []),
};

function listSplices(sheet: XmlElement, items: readonly string[]): Splice[] {
  const list = child(sheet, "dataValidations");
  if (list && items.length > 0) return [...setAttributes(list, { count: items.length }), replaceContent(list, items.join(""))];
  const text = items.length === 0 ? undefined : elementText(sibling(sheet, "dataValidations"), { count: items.length }, items.join(""));
  return putChild(sheet, "dataValidations", text, SHEET_SEQUENCE);
}

function ownElements(sheet: XmlElement): readonly XmlElement[] {
  return childrenNamed(child(sheet, "dataValidations"), "dataValidation");
}

/** Where Excel keeps lists that stand on another sheet. */
function extendedElements(sheet: XmlElement): readonly XmlElement[] {
  const extensions = child(sheet, "extLst");
  return extensions ? [...descendants(extensions)].filter(({ local, uri }) => local === "dataValidation" && uri === EXTENDED) : [];
}

function readValidation(element: XmlElement): Validation {
  const text = (local: string): string => decodeXstring(attribute(element, local) ?? "");
  const operator = attribute(element, "operator");
  const formulas = ["formula1", "formula2"].flatMap((local) => child(element, local) ?? []);
  return {
    ranges: attribute(element, "sqref") ?? element.children.find(({ local }) => local === "sqref")?.text ?? "",
    type: attribute(element, "type") ?? "none",
    ...(operator === undefined ? {} : { operator }),
    formulas: formulas.map((formula) => decodeXstring(formula.children[0]?.text ?? formula.text)),
    allowBlank: flag(element, "allowBlank", false),
    // The file's word for it says the opposite of what it does.
    ...(flag(element, "showDropDown", false) ? { hidesArrow: true } : {}),
    ...shown("prompt", flag(element, "showInputMessage", false), { title: text("promptTitle"), message: text("prompt") }),
    ...shown("error", flag(element, "showErrorMessage", false), {
      title: text("errorTitle"),
      message: text("error"),
      style: attribute(element, "errorStyle") ?? "stop",
    }),
  };
}

/** A message that is not shown is there only if it says something. */
function shown<K extends string, M extends { readonly title: string; readonly message: string; readonly style?: string }>(name: K, isShown: boolean, message: M) {
  const says = message.title !== "" || message.message !== "" || (message.style ?? "stop") !== "stop";
  if (!isShown && !says) return {};
  return { [name]: isShown ? message : { ...message, off: true } };
}

function validationText(sheet: XmlText, { ranges, type, operator, formulas, allowBlank, hidesArrow, prompt, error }: Validation): string {
  const text = (value: string | undefined): string | undefined => (value ? encodeXstring(value) : undefined);
  const attributes = {
    type,
    errorStyle: error && error.style !== "stop" ? error.style : undefined,
    operator,
    allowBlank: allowBlank ? 1 : undefined,
    showDropDown: hidesArrow ? 1 : undefined,
    showInputMessage: prompt && !prompt.off ? 1 : undefined,
    showErrorMessage: error && !error.off ? 1 : undefined,
    errorTitle: text(error?.title),
    error: text(error?.message),
    promptTitle: text(prompt?.title),
    prompt: text(prompt?.message),
    sqref: ranges,
  };
  const content = formulas.map((formula, index) => elementText(sibling(sheet.root, `formula${index + 1}`), {}, escapeText(encodeXstring(formula))));
  return elementText(sibling(sheet.root, "dataValidation"), attributes, content.join(""));
}
