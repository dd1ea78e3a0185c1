import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseManifest } from "../../../workbench/host/start";
import { ADDIN } from "./test-addin";

const XML = readFileSync(join(ADDIN, "manifest.xml"), "utf8");

describe("the manifest", () => {
  it("gives the buttons in order, with label and action", () => {
    const [first, second] = parseManifest(XML, "zh-CN").buttons;
    expect(first).toMatchObject({ id: "TST.OpenPane", label: "打开窗格", action: { type: "ShowTaskpane" } });
    expect(second).toMatchObject({ id: "TST.Write", label: "Button", action: { type: "ExecuteFunction", functionName: "write" } });
  });

  it("gives what the ribbon shows: tab, group, tip and the largest icon", () => {
    const { tab, buttons } = parseManifest(readFileSync(join(__dirname, "../../../manifest.xml"), "utf8"), "zh-CN");
    expect(tab).toBe("班主任考核");
    expect(buttons[0]).toEqual({
      id: "BZR.OpenPane",
      label: "打开窗格",
      tip: "打开任务窗格:选择方案,查看考核情况。",
      icon: "https://localhost:3000/assets/open-pane-80.png",
      group: "班主任考核",
      action: { type: "ShowTaskpane" },
    });
  });

  it("falls back to the default text in other languages", () => {
    expect(parseManifest(XML, "fr-FR").buttons[0]?.label).toBe("Open pane");
  });

  it("gives the prefix of the custom functions", () => {
    expect(parseManifest(XML, "zh-CN").namespace).toBe("TST");
    expect(parseManifest(XML.replace('<Namespace resid="Functions.Namespace"/>', ""), "zh-CN").namespace).toBeUndefined();
  });

  it("must name a function for a button that opens no pane", () => {
    expect(() => parseManifest(XML.replace("<FunctionName>write</FunctionName>", ""), "zh-CN")).toThrow(/TST\.Write/);
  });
});
