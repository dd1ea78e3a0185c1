/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const xml = new DOMParser().parseFromString(readFileSync(path.join(root, "manifest.xml"), "utf8"), "text/xml");
const elements = (name: string): Element[] => [...xml.getElementsByTagName(name)];
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";

describe("manifest.xml", () => {
  const resources = new Map([...elements("bt:Image"), ...elements("bt:Url"), ...elements("bt:String")].filter((e) => e.hasAttribute("id")).map((e) => [attribute(e, "id"), e]));
  const uses = [...xml.querySelectorAll("[resid]")].map((e) => attribute(e, "resid"));

  it("defines every resource it uses, and uses every one it defines", () => {
    expect(uses.filter((id) => !resources.has(id))).toEqual([]);
    expect([...resources.keys()].filter((id) => !uses.includes(id))).toEqual([]);
  });

  it("has every text in English too", () => {
    const texts = [...elements("bt:String").filter((e) => attribute(e, "id") !== "Functions.Namespace"), ...elements("DisplayName"), ...elements("Description").filter((e) => e.hasAttribute("DefaultValue"))];
    const untranslated = texts.filter((e) => ![...e.children].some((child) => attribute(child, "Locale") === "en-US"));
    expect(untranslated.map((e) => attribute(e, "DefaultValue"))).toEqual([]);
  });

  it("keeps labels and tips within Office's limits of 125 and 250 characters", () => {
    const tooLong = elements("bt:ShortStrings").flatMap((e) => [...e.children]).filter((e) => attribute(e, "DefaultValue").length > 125);
    const tooLongTips = elements("bt:LongStrings").flatMap((e) => [...e.children]).filter((e) => attribute(e, "DefaultValue").length > 250);
    expect([...tooLong, ...tooLongTips]).toEqual([]);
  });

  it("points to icons that are there, in the size it says", () => {
    const icons = [...resources.values()].filter((e) => e.tagName === "bt:Image");
    for (const icon of icons) {
      const file = path.join(root, "assets/icons", path.basename(attribute(icon, "DefaultValue")));
      expect(existsSync(file)).toBe(true);
      const width = readFileSync(file).readUInt32BE(16);
      expect(attribute(icon, "id")).toMatch(new RegExp(`^(\\w+\\.)?Icon\\.${width}$`));
    }
  });

  it("draws every button in three sizes, no two alike", () => {
    const drawings = elements("Control").map((control) => [...control.getElementsByTagName("bt:Image")].map((image) => attribute(resources.get(attribute(image, "resid")) as Element, "DefaultValue")));
    expect(drawings.map((sizes) => sizes.length)).toEqual(drawings.map(() => 3));
    expect(new Set(drawings.flat()).size).toBe(drawings.length * 3);
  });

  it("requires no more than the floor: ExcelApi 1.9, SharedRuntime 1.1, and not custom functions", () => {
    const sets = elements("Set").map((e) => `${attribute(e, "Name")} ${attribute(e, "MinVersion")}`);
    expect(sets.sort()).toEqual(["ExcelApi 1.9", "SharedRuntime 1.1"]);
  });

  it("gives every button the control id of the contract", () => {
    const ids = elements("Control").map((e) => attribute(e, "id").replace("BZR.", ""));
    const contract = ["OpenPane", "NewWorkbook", "CheckData", "AdoptReading", "Appraise", "MakeReports", "FreezeValues", "Undo"];
    expect(ids.filter((id) => !contract.includes(id))).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(["OpenPane", "CheckData", "Appraise"]));
  });
});
