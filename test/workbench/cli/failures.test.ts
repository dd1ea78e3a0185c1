import { explainFailure } from "../../../workbench/cli/failures";
import { type PackageFault, PackageError } from "../../../workbench/package/types";

const FAULTS: readonly PackageFault[] = ["empty", "truncated", "encrypted", "notZip", "notWorkbook", "oldFormat", "brokenPart"];

describe("a failure", () => {
  it("of a file is one line of its own for each kind, saying what to do", () => {
    const lines = FAULTS.map((fault) => explainFailure(new PackageError(fault)));
    expect(new Set(lines).size).toBe(FAULTS.length);
    for (const line of lines) expect(line).toMatch(/^[^\n]+请[^\n]+$/);
  });

  it("of a part names the part", () => {
    expect(explainFailure(new PackageError("brokenPart", "xl/styles.xml"))).toContain("xl/styles.xml");
  });

  it("of any other kind is put on one line", () => {
    expect(explainFailure(new Error("第一行\n  第二行"))).toBe("第一行 第二行");
  });
});
