import { zipSync } from "fflate";
import { PackageError, openPackage, type PackageFault } from "../../../workbench/package";
import { FULL, fixture, packageOf, sheetXml } from "./workbooks";

function fault(bytes: Uint8Array): { fault: PackageFault; part: string | undefined } {
  try {
    openPackage(bytes);
  } catch (error) {
    if (error instanceof PackageError) return { fault: error.fault, part: error.part };
    throw error;
  }
  throw new Error("opened");
}

const text = new TextEncoder();

/** A compound file with one directory sector, entries by name. */
function oleFile(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(3 * 512);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(0x1e, 9, true);
  view.setUint32(0x30, 1, true);
  view.setUint32(0x4c, 0, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  ["Root Entry", ...names].forEach((name, index) => {
    const at = 1024 + index * 128;
    [...name].forEach((letter, offset) => view.setUint16(at + 2 * offset, letter.charCodeAt(0), true));
    view.setUint16(at + 0x40, 2 * name.length + 2, true);
  });
  return bytes;
}

describe("a file that is no workbook", () => {
  it("is empty", () => expect(fault(new Uint8Array()).fault).toBe("empty"));

  it("is something else than a zip", () => expect(fault(text.encode("姓名,得分\n")).fault).toBe("notZip"));

  it.each([0.2, 0.5, 0.9, 0.999])("is cut off after %d of its length", (share) => {
    const bytes = fixture(FULL);
    expect(fault(bytes.subarray(0, Math.floor(bytes.length * share))).fault).toBe("truncated");
  });

  it("is a zip of other things", () => expect(fault(zipSync({ "a.txt": text.encode("x") })).fault).toBe("notWorkbook"));

  it("is a document of another program", () => {
    const bytes = packageOf({ "xl/workbook.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>' });
    expect(fault(bytes).fault).toBe("notWorkbook");
  });

  it("is an old .xls", () => expect(fault(oleFile("Workbook")).fault).toBe("oldFormat"));

  it("is encrypted by Excel", () => expect(fault(oleFile("EncryptionInfo", "EncryptedPackage")).fault).toBe("encrypted"));

  it("is encrypted as a zip", () => {
    const bytes = fixture(FULL);
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true);
    expect(fault(bytes).fault).toBe("encrypted");
  });
});

describe("a workbook with a broken part", () => {
  it.each([
    ["xl/worksheets/sheet1.xml", sheetXml("<sheetData><row></sheetData>")],
    ["xl/worksheets/sheet1.xml", ""],
    ["xl/workbook.xml", "<workbook"],
    ["[Content_Types].xml", "<Types>"],
    ["_rels/.rels", "no xml"],
  ])("names %s", (part, content) => {
    expect(fault(packageOf({ [part]: content }))).toEqual({ fault: "brokenPart", part });
  });

  it("names a sheet's part that is missing", () => {
    const others = new Map(openPackage(packageOf({})).parts());
    others.delete("xl/worksheets/sheet1.xml");
    expect(fault(zipSync(Object.fromEntries(others)))).toEqual({ fault: "brokenPart", part: "xl/worksheets/sheet1.xml" });
  });

  it("names a part whose bytes do not unpack", () => {
    const bytes = zipSync({ "xl/bad.bin": [new Uint8Array(1000).map((_, index) => (index * 7919) % 251), { level: 9 }] });
    bytes.fill(0xff, 40, 60);
    expect(fault(bytes)).toEqual({ fault: "brokenPart", part: "xl/bad.bin" });
  });
});
