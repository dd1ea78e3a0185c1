import { markerName, ownBlocks } from "../../src/plan/ownBlocks";
import { inputRole } from "../../src/plan/ownSheets";

describe("the hidden name of a sheet of ours", () => {
  it.each(["2026-10", "考核表(10月)", "高一 9月", "一·二班"])("is a name Excel takes, whatever the sheet is called: %s", (sheet) => {
    const name = markerName(inputRole(sheet));
    // Letters, digits, underscores and periods, beginning with a letter or an underscore.
    expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_.]*$/u);
    expect([...ownBlocks([{ name, formula: `='${sheet}'!$A$1:$B$2` }])]).toEqual([[inputRole(sheet), { sheet, address: "A1:B2" }]]);
  });
});
