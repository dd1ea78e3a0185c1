/** What the ribbon and the custom functions need of manifest.xml. */
import { JSDOM } from "./jsdom";

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly action: { readonly type: "ShowTaskpane" } | { readonly type: "ExecuteFunction"; readonly functionName: string };
}

export interface Manifest {
  /** In the order of the ribbon. */
  readonly buttons: readonly RibbonButton[];
  /** The prefix of the add-in's functions in formulas, if it has any. */
  readonly namespace: string | undefined;
}

/** Reads the buttons and the function namespace, with texts in this language where the manifest has them. */
export function readManifest(xml: string, locale: string): Manifest {
  const document = new JSDOM(xml, { contentType: "text/xml" }).window.document;
  const resources = readResources(document, locale);
  const buttons = new Map<string, RibbonButton>();
  for (const control of elements(document, "Control")) {
    if (type(control) !== "Button") continue;
    const button = readButton(control, resources);
    // Nested VersionOverrides repeat controls; the later, newer one counts.
    buttons.set(button.id, button);
  }
  const namespace = elements(document, "Namespace")[0]?.getAttribute("resid");
  return { buttons: [...buttons.values()], namespace: namespace == null ? undefined : resources.get(namespace) };
}

function readButton(control: Element, resources: ReadonlyMap<string, string>): RibbonButton {
  const id = control.getAttribute("id") ?? "";
  const labelId = [...control.children].find((child) => child.localName === "Label")?.getAttribute("resid") ?? "";
  const action = elements(control, "Action")[0];
  const label = resources.get(labelId) ?? "";
  if (action !== undefined && type(action) === "ShowTaskpane") return { id, label, action: { type: "ShowTaskpane" } };
  const functionName = action === undefined ? undefined : elements(action, "FunctionName")[0]?.textContent?.trim();
  if (!functionName) throw new Error(`manifest.xml: the button ${id} has neither a task pane nor a function.`);
  return { id, label, action: { type: "ExecuteFunction", functionName } };
}

function readResources(document: Document, locale: string): ReadonlyMap<string, string> {
  const resources = new Map<string, string>();
  for (const text of [...elements(document, "String"), ...elements(document, "Url")]) {
    const translated = elements(text, "Override").find((one) => one.getAttribute("Locale") === locale);
    const value = translated?.getAttribute("Value") ?? text.getAttribute("DefaultValue");
    resources.set(text.getAttribute("id") ?? "", value ?? "");
  }
  return resources;
}

function elements(parent: Document | Element, localName: string): readonly Element[] {
  return [...parent.getElementsByTagNameNS("*", localName)];
}

function type(element: Element): string | null {
  return element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
}
