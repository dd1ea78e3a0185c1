import { addScheme, appraise } from "../../src/excel/commands";
import { readWorkbook, type WorkbookRead } from "../../src/excel/read";
import { textsFor } from "../../src/messages";
import type { XlsxPackage } from "../../workbench/package/types";
import { openPackage } from "../../workbench/package";
import type { Session } from "../acceptance/session";
import { addSheet, smallWorkbook } from "../support/smallWorkbook";
import { plansRibbon } from "./addin/session";

const openPlans = plansRibbon();

const texts = textsFor("zh-CN");
const MONTH = "2026年9月";
const [LAST_ROW, LAST_COLUMN] = [1_048_575, 16_383];

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

/** The small workbook with something else in it. */
function withOddity(change: (workbook: XlsxPackage) => void): Uint8Array {
  const workbook = openPackage(smallWorkbook());
  change(workbook);
  return workbook.save();
}

const stray = (row: number, column: number) => (workbook: XlsxPackage): void =>
  workbook.sheets.find(({ name }) => name === MONTH)?.setCell(row, column, { value: { kind: "text", text: " " }, style: 0 });

async function open(bytes: Uint8Array): Promise<Session> {
  const session = await openPlans(bytes);
  const { Excel: excel, Office: office } = session.client.window as unknown as typeof globalThis;
  Object.assign(globalThis, { Excel: excel, Office: office });
  return session;
}

/** What one reading takes: syncs, and cells that came. */
async function reading(session: Session): Promise<{ readonly read: WorkbookRead; readonly syncs: number; readonly cells: number }> {
  const before = session.client.syncs;
  const read = await Excel.run((context) => readWorkbook(context));
  const cells = read.sheets.reduce((sum, { values }) => sum + values.reduce((all, row) => all + row.length, 0), 0);
  return { read, syncs: session.client.syncs - before, cells };
}

/** 300 元 × 70% × 90%, 80%; the third has no score. */
const ALLOWANCES = [189, 168, "缺"];
async function allowances(session: Session): Promise<readonly unknown[]> {
  await addScheme("S1A", texts);
  await appraise(texts);
  const [headings = [], ...rows] = session.values("考核结果");
  return rows.map((row) => row[headings.indexOf("9月津贴")]);
}

describe("a workbook with something odd in it is read in few syncs, no further than its tables, and the figures are right", () => {
  it.each<readonly [string, (workbook: XlsxPackage) => void, { readonly syncs: number; readonly cells: number; readonly stray: string | undefined }]>([
    ["nothing", () => undefined, { syncs: 3, cells: 72, stray: undefined }],
    ["a space in the last row", stray(LAST_ROW, 0), { syncs: 4, cells: 72, stray: "A1048576" }],
    ["a space in the last column", stray(3, LAST_COLUMN), { syncs: 4, cells: 72, stray: "XFD4" }],
    ["a space in the last cell of all", stray(LAST_ROW, LAST_COLUMN), { syncs: 4, cells: 72, stray: "XFD1048576" }],
    [
      "formats to the end of the sheet",
      (workbook) => {
        const sheet = workbook.sheets.find(({ name }) => name === MONTH);
        sheet?.setColumns(0, LAST_COLUMN, { width: 12 });
        sheet?.setRow(LAST_ROW, { height: 20 });
        sheet?.setCell(LAST_ROW, LAST_COLUMN, { value: { kind: "blank" }, style: workbook.styles.derive(0, { numberFormat: "0.00" }) });
      },
      { syncs: 3, cells: 72, stray: undefined },
    ],
    ["a sheet of 60 columns", (workbook) => addSheet(workbook, "指标", [Array.from({ length: 60 }, (_, index) => `指标${index + 1}`), Array.from({ length: 60 }, (_, index) => index)]), { syncs: 3, cells: 192, stray: undefined }],
    ["200 sheets more", (workbook) => Array.from({ length: 200 }, (_, index) => addSheet(workbook, `备课${index + 1}`, [["周次", "内容"], [1, "课文"]])).forEach(() => undefined), { syncs: 3, cells: 872, stray: undefined }],
    [
      "5,000 defined names",
      (workbook) => {
        workbook.names = [...workbook.names, ...Array.from({ length: 5_000 }, (_, index) => ({ name: `名称_${index}`, formula: `班主任名册!$A$${index + 1}` }))] as typeof workbook.names;
      },
      { syncs: 3, cells: 72, stray: undefined },
    ],
  ])("%s", async (_, change, expected) => {
    const session = await open(withOddity(change));
    const { read, syncs, cells } = await reading(session);
    expect({ syncs, cells }).toEqual({ syncs: expected.syncs, cells: expected.cells });
    expect(read.sheets.flatMap(({ stray: found = [] }) => found.map(({ address }) => address))).toEqual(expected.stray === undefined ? [] : [expected.stray]);
    expect(await allowances(session)).toEqual(ALLOWANCES);
    const far = session.values("问题清单").flatMap(([, , cell]) => (/1048576|XFD/.test(String(cell)) ? [cell] : []));
    expect(far).toEqual(expected.stray === undefined ? [] : [expected.stray]);
  });
});
