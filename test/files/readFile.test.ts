import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFile } from "../../src/files/readFile";
import type { FileFault } from "../../src/files/reading";
import type { SheetData } from "../../src/sheets";

/** Made by LibreOffice from month.fods, which was written by hand. */
const handedIn = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, "../fixtures/handedIn", name)));
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const bytes = (...numbers: readonly number[]): Uint8Array => Uint8Array.from(numbers);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

async function sheetsIn(name: string, content: Uint8Array): Promise<readonly SheetData[]> {
  const reading = await readFile(name, content);
  if (reading.kind === "refused") throw new Error(reading.fault);
  return reading.sheets;
}
const valuesIn = async (name: string, content: Uint8Array): Promise<unknown> => (await sheetsIn(name, content)).map(({ values }) => values);

const HEADINGS = ["序号", "班级", "班主任", "工号", "常规(60分)", "卫生(40分)", "得分", "登记日期", "完成率", "身份证号"];

describe.each(["月考核.xls", "月考核.et"])("an old workbook: %s", (name) => {
  it("is read as its .xlsx would be: serial numbers for dates, texts as they are, errors by name", async () => {
    const [month, hidden] = await sheetsIn(name, handedIn("月考核.xls"));
    expect(month).toMatchObject({ name: "2026年10月", visible: true, row: 0, column: 0 });
    expect(month?.values).toEqual([
      ["2026年10月班主任学月岗位考核表", "", "", "", "", "", "", "", "", ""],
      HEADINGS,
      [1, "一(1)班", "甲老师", "007", 55.5, 35, 90.5, 46326, 0.955, "110101199001011234"],
      [2, "一(2)班", "乙老师", "012", 50, 30.25, 80.25, 46327, 1, "110101199001015678"],
      ["", "", "", "", "", "", "", "", "", ""],
      ["", "备注", "#DIV/0!", expect.anything(), "", "", "", "", "", ""],
    ]);
    expect(month?.formulas[2]?.slice(5, 8)).toEqual([35, "=E3+F3", 46326]);
    expect(month?.formats?.[2]?.slice(6, 9)).toEqual(["General", "yyyy\\-mm\\-dd", "0.0%"]);
    expect(hidden).toMatchObject({ name: "隐藏表", visible: false });
  });
});

describe("a .csv", () => {
  it.each(["utf8-comma.csv", "gbk-semicolon.csv", "gbk-tab.csv"])("%s: every field as it is written, plain numbers as numbers", async (name) => {
    const [sheet] = await sheetsIn("2026年10月.csv", handedIn(name));
    expect(sheet?.name).toBe("2026年10月");
    expect(sheet?.values.slice(0, 4)).toEqual([
      ["2026年10月班主任学月岗位考核表", "", "", "", "", "", "", "", "", ""],
      HEADINGS,
      [1, "一(1)班", "甲老师", "007", 55.5, 35, 90.5, "2026-10-31", "95.5%", "110101199001011234"],
      [2, "一(2)班", "乙老师", "012", 50, 30.25, 80.25, "2026-11-01", "100.0%", "110101199001015678"],
    ]);
  });

  it.each([
    ["with a byte order mark", joined(bytes(0xef, 0xbb, 0xbf), text("班级,得分\n一班,90"))],
    ["in UTF-16, as Excel saves Unicode text", joined(bytes(0xff, 0xfe), Uint8Array.from([..."班级\t得分\r\n一班\t90\r\n"].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])))],
    ["with line ends of an old Mac", text("班级;得分\r一班;90")],
    ["with blank lines at the end", text("班级,得分\r\n一班,90\r\n\r\n,\r\n")],
  ])("%s", async (_, content) => {
    expect(await valuesIn("a.csv", content)).toEqual([[["班级", "得分"], ["一班", 90]]]);
  });

  it("keeps what stands in quotes together: separators, quotes, line ends", async () => {
    expect(await valuesIn("a.csv", text('班级,事由,分\n一班,"迟到,早退",2\n二班,"说""好""\n第二行",3\n三班,5"板,4'))).toEqual([
      [["班级", "事由", "分"], ["一班", "迟到,早退", 2], ["二班", '说"好"\n第二行', 3], ["三班", '5"板', 4]],
    ]);
  });

  it("finds the separator by what most rows agree on, titles and notes with commas aside", async () => {
    expect(await valuesIn("a.csv", text("考核表,九月\n班级;得分;备注\n一班;90;迟到,早退\n二班;80;\n"))).toEqual([[["考核表,九月", "", ""], ["班级", "得分", "备注"], ["一班", 90, "迟到,早退"], ["二班", 80, ""]]]);
  });

  it.each([
    ["007", "007"],
    ['="007"', "007"],
    ["110101199001011234", "110101199001011234"],
    ["123456789012345", 123456789012345],
    ["9-1", "9-1"],
    ["2026/9/1", "2026/9/1"],
    ["1/2", "1/2"],
    ["95%", "95%"],
    ["1e5", "1e5"],
    [" 95 ", 95],
    ["-2", -2],
    ["+3", "+3"],
    ["0.5", 0.5],
    ["=1+1", "=1+1"],
    ["TRUE", "TRUE"],
  ])("%s is %p", async (field, value) => {
    expect(await valuesIn("a.csv", text(`班级,值\n一班,${field}`))).toEqual([[["班级", "值"], ["一班", value]]]);
  });

  it("shows 1.10 as it is written, which is another class than 1.1", async () => {
    const [sheet] = await sheetsIn("a.csv", text("班级,得分\n1.1,90\n1.10,80"));
    expect(sheet?.values.map(([name]) => name)).toEqual(["班级", 1.1, 1.1]);
    expect(sheet?.formats?.map(([format]) => format)).toEqual(["General", "General", "0.00"]);
  });

  it("that holds nothing has no sheet", async () => {
    expect(await sheetsIn("a.csv", text("\n , \n"))).toEqual([]);
  });
});

/** The workbook with a record that says it has a password, in the place of its second record. */
function withPassword(workbook: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(workbook);
  const start = Buffer.from(workbook).indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]));
  changed.set([0x2f, 0x00], start + 4 + 16);
  return changed;
}

describe("what cannot be read is refused with what to do", () => {
  const old = handedIn("月考核.xls");
  const big5 = bytes(0xa6, 0x7e, 0xa4, 0xeb, 0xaf, 0x5a, 0xa5, 0x44, 0xa5, 0xf4, 0x2c, 0x31, 0x0a);
  it.each<readonly [FileFault, string, string, Uint8Array]>([
    ["encrypted", "an .xls with a password", "a.xls", withPassword(old)],
    ["corrupt", "half an .xls", "a.xls", old.slice(0, old.length / 2)],
    ["notExcel", "another document of that time", "a.doc", Uint8Array.from(old.map((byte, at) => (at > 512 && byte === 0x57 && old[at + 2] === 0x6f ? 0x58 : byte)))],
    ["notExcel", "a PDF", "a.pdf", text("%PDF-1.7\n")],
    ["notExcel", "a PDF called .csv", "a.csv", text("%PDF-1.7\n")],
    ["notExcel", "a text under another name", "a.xlsx", text("班级,得分")],
    ["markup", "a web page called .xls", "a.xls", text("\n<html><table><tr><td>班级</td></tr></table></html>")],
    ["markup", "XML called .xls", "a.xls", joined(bytes(0xef, 0xbb, 0xbf), text('<?xml version="1.0"?><Workbook/>'))],
    ["encoding", "a .csv in Big5", "a.csv", big5],
    ["encoding", "a .csv in no encoding", "a.csv", bytes(0xff, 0xff, 0x2c, 0x31)],
    ["encoding", "a program called .csv", "a.csv", bytes(0x7f, 0x45, 0x4c, 0x46, 0x00, 0x01)],
    ["corrupt", "a .csv with a quote that never ends", "a.csv", text('班级,得分\n"一班,90')],
  ])("%s: %s", async (fault, _, name, content) => {
    expect(await readFile(name, content)).toEqual({ kind: "refused", fault });
  });
});
