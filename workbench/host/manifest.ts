/** What the ribbon and the custom functions need of manifest.xml. */

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  /** What Excel shows below the label when the pointer rests on the button; "" without one. */
  readonly tip: string;
  /** The address of the large icon; "" without one. */
  readonly icon: string;
  /** The label of the group the button stands in. */
  readonly group: string;
  readonly action: { readonly type: "ShowTaskpane" } | { readonly type: "ExecuteFunction"; readonly functionName: string };
}

export interface Manifest {
  /** The label of the add-in's own tab; "" if its buttons stand in one of Excel's. */
  readonly tab: string;
  /** In the order of the ribbon. */
  readonly buttons: readonly RibbonButton[];
  /** The prefix of the add-in's functions in formulas, if it has any. */
  readonly namespace: string | undefined;
}

type Resources = ReadonlyMap<string, string>;

/** Reads the buttons and the function namespace, with texts in this language where the manifest has them. */
export function readManifest(document: Document, locale: string): Manifest {
  const resources = readResources(document, locale);
  const buttons = new Map<string, RibbonButton>();
  for (const control of elements(document, "Control")) {
    if (type(control) !== "Button") continue;
    const button = readButton(control, resources);
    // Nested VersionOverrides repeat controls; the later, newer one counts.
    buttons.set(button.id, button);
  }
  const tab = elements(document, "CustomTab").at(-1);
  const namespace = elements(document, "Namespace")[0]?.getAttribute("resid");
  return {
    tab: tab === undefined ? "" : text(tab, "Label", resources),
    buttons: [...buttons.values()],
    namespace: namespace == null ? undefined : resources.get(namespace),
  };
}

function readButton(control: Element, resources: Resources): RibbonButton {
  const group = control.closest("Group");
  const supertip = child(control, "Supertip");
  const icons = elements(control, "Image").sort((a, b) => Number(a.getAttribute("size")) - Number(b.getAttribute("size")));
  return {
    id: control.getAttribute("id") ?? "",
    label: text(control, "Label", resources),
    tip: supertip === undefined ? "" : text(supertip, "Description", resources),
    icon: resources.get(icons.at(-1)?.getAttribute("resid") ?? "") ?? "",
    group: group === null ? "" : text(group, "Label", resources),
    action: readAction(control),
  };
}

function readAction(control: Element): RibbonButton["action"] {
  const action = child(control, "Action");
  if (action !== undefined && type(action) === "ShowTaskpane") return { type: "ShowTaskpane" };
  const functionName = action && child(action, "FunctionName")?.textContent?.trim();
  if (!functionName) throw new Error(`manifest.xml: the button ${control.getAttribute("id")} has neither a task pane nor a function.`);
  return { type: "ExecuteFunction", functionName };
}

function readResources(document: Document, locale: string): Resources {
  const resources = new Map<string, string>();
  for (const resource of ["Image", "Url", "String"].flatMap((name) => elements(document, name))) {
    const translated = elements(resource, "Override").find((one) => one.getAttribute("Locale") === locale);
    const value = translated?.getAttribute("Value") ?? resource.getAttribute("DefaultValue");
    const id = resource.getAttribute("id");
    // The images within a control only refer to resources.
    if (id !== null) resources.set(id, value ?? "");
  }
  return resources;
}

/** The text that a child element names; "" without one. */
function text(parent: Element, name: string, resources: Resources): string {
  return resources.get(child(parent, name)?.getAttribute("resid") ?? "") ?? "";
}

function child(parent: Element, localName: string): Element | undefined {
  return [...parent.children].find((one) => one.localName === localName);
}

function elements(parent: Document | Element, localName: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", localName)];
}

function type(element: Element): string | null {
  return element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
}
