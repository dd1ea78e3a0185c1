import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../../../workbench/host/manifest";
import { ADDIN } from "./test-addin";

const XML = readFileSync(join(ADDIN, "manifest.xml"), "utf8");

describe("the manifest", () => {
  it("gives the buttons in order, with label and action", () => {
    const [first, second] = readManifest(XML, "zh-CN").buttons;
    expect(first).toEqual({ id: "TST.OpenPane", label: "打开窗格", action: { type: "ShowTaskpane" } });
    expect(second).toEqual({ id: "TST.Write", label: "Button", action: { type: "ExecuteFunction", functionName: "write" } });
  });

  it("falls back to the default text in other languages", () => {
    expect(readManifest(XML, "fr-FR").buttons[0]?.label).toBe("Open pane");
  });

  it("gives the prefix of the custom functions", () => {
    expect(readManifest(XML, "zh-CN").namespace).toBe("TST");
    expect(readManifest(XML.replace('<Namespace resid="Functions.Namespace"/>', ""), "zh-CN").namespace).toBeUndefined();
  });

  it("must name a function for a button that opens no pane", () => {
    expect(() => readManifest(XML.replace("<FunctionName>write</FunctionName>", ""), "zh-CN")).toThrow(/TST\.Write/);
  });
});
