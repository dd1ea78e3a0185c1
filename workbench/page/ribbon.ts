/** The ribbon, drawn from manifest.xml. */
import type { Manifest, RibbonButton } from "../host/manifest";
import { create } from "./elements";

/** The add-in's own address in manifest.xml; its files come from this server. */
const ADDIN_ADDRESS = "https://localhost:3000/";

/** Draws tab, groups and buttons; a button tells when it is pressed. */
export function drawRibbon(ribbon: HTMLElement, manifest: Manifest, press: (button: RibbonButton) => void): void {
  const groups = new Map<string, RibbonButton[]>();
  for (const button of manifest.buttons) groups.set(button.group, [...(groups.get(button.group) ?? []), button]);
  ribbon.replaceChildren(
    create("div", { className: "tab" }, manifest.tab),
    create("div", { className: "groups" }, ...[...groups].map(([label, buttons]) => drawGroup(label, buttons, press))),
  );
}

function drawGroup(label: string, buttons: readonly RibbonButton[], press: (button: RibbonButton) => void): HTMLElement {
  const group = create("div", { className: "group", role: "group", ariaLabel: label });
  group.append(create("div", { className: "buttons" }, ...buttons.map((button) => drawButton(button, press))), create("div", { className: "label" }, label));
  return group;
}

function drawButton(button: RibbonButton, press: (button: RibbonButton) => void): HTMLElement {
  const tip = create("span", { className: "tip", role: "tooltip", id: `${button.id}.tip` }, create("b", {}, button.label), button.tip);
  const icon = create("img", { src: button.icon.replace(ADDIN_ADDRESS, "/addin/"), alt: "", width: 32, height: 32 });
  const drawn = create("button", { type: "button", id: button.id, ariaLabel: button.label }, icon, create("span", {}, button.label));
  drawn.setAttribute("aria-describedby", tip.id);
  drawn.addEventListener("click", () => press(button));
  return create("div", { className: "button" }, drawn, tip);
}
