import type { ClassDefinition, Property } from "../wire/definition";
import { toText } from "./convert";
import type { SheetSelf } from "./self";

type Part = "header" | "footer";
type Section = "L" | "C" | "R";

/** One header and one footer for all pages: what the workbench keeps of a file's headers. */
export const headerFooterGroup: ClassDefinition<SheetSelf> = {
  properties: { state: { get: () => "Default" } },
  navigations: { defaultForAllPages: (self) => ({ type: "HeaderFooter", self }) },
};

export const headerFooter: ClassDefinition<SheetSelf> = {
  properties: {
    leftHeader: section("header", "L"),
    centerHeader: section("header", "C"),
    rightHeader: section("header", "R"),
    leftFooter: section("footer", "L"),
    centerFooter: section("footer", "C"),
    rightFooter: section("footer", "R"),
  },
};

function section(part: Part, name: Section): Property<SheetSelf> {
  return {
    get: ({ sheet }) => split(sheet.record.pageSetup[part])[name],
    set: ({ sheet }, value) => {
      const { pageSetup } = sheet.record;
      sheet.record.pageSetup = { ...pageSetup, [part]: join({ ...split(pageSetup[part]), [name]: toText(value) }) };
    },
  };
}

/** "&L左&C第&P页" in its three sections; text before any of them is centred. */
function split(text: string): Record<Section, string> {
  const sections: Record<Section, string> = { L: "", C: "", R: "" };
  let current: Section = "C";
  // "&&" is an ampersand, and any other code stays in the text of its section.
  for (const [piece] of text.matchAll(/&[\s\S]|[^&]+|&/g)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") current = piece.charAt(1) as Section;
    else sections[current] += piece;
  }
  return sections;
}

function join(sections: Record<Section, string>): string {
  return (["L", "C", "R"] as const).map((name) => (sections[name] === "" ? "" : `&${name}${sections[name]}`)).join("");
}
