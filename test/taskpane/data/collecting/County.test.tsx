import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { textsFor } from "../../../../src/messages";
import { markerName } from "../../../../src/plan/ownBlocks";
import type { Raw } from "../../../../src/sheets";
import { sheet } from "../../../support/sheet";
import { FakeWorkbook, smallSchool, withScheme } from "../../fakeWorkbook";
import { atRest, openStep, renderPane, violations } from "../../renderPane";
import { workbookFile } from "../../xlsxFile";

const texts = textsFor("zh-CN");

/** A school of four, which its sheets' title names, appraised by S1A. */
async function school(name: string): Promise<FakeWorkbook> {
  const words = (cell: Raw): Raw => (typeof cell !== "string" ? cell : cell.endsWith("老师") ? `${cell}${name}` : cell.replace("2026年9月班主任", `${name}2026年9月班主任`));
  const workbook = await withScheme(new FakeWorkbook(smallSchool().map((data) => sheet(data.name, data.values.map((row) => row.map(words))))));
  await workbook.appraise(texts);
  return workbook;
}

function fileOf(workbook: FakeWorkbook, name: string): File {
  const { sheets, own } = workbook.snapshot();
  return workbookFile(name, sheets, [...own].map(([role, sheetName]) => ({ name: markerName(role), formula: `='${sheetName}'!$A$1:$B$2` })));
}

const section = (): HTMLElement => screen.getByRole("region", { name: "县汇总" });
const button = (name: string): HTMLElement => within(section()).getByRole("button", { name });

async function pane(workbook: FakeWorkbook, locale?: string): Promise<UserEvent> {
  const { user } = await renderPane(workbook, locale);
  await openStep(user, 2);
  return user;
}

async function choose(user: UserEvent, ...files: readonly File[]): Promise<void> {
  await user.upload(within(section()).getByLabelText("选择各校文件", { selector: "input" }), [...files]);
  await atRest();
}

describe("县汇总 in the pane", () => {
  it("asks which of two files counts, names what is not counted, and makes the sheets", async () => {
    const workbook = new FakeWorkbook([]);
    const user = await pane(workbook);
    const cloud = await school("云溪镇小学");
    const outdated = await school("石桥镇小学");
    outdated.type("2026年9月", "C3", 50);
    await choose(user, fileOf(cloud, "云溪.xlsx"), fileOf(cloud, "云溪-副本.xlsx"), fileOf(await school("青山乡小学"), "青山.xlsx"), fileOf(outdated, "石桥.xlsx"), new File(["不是工作簿"], "坏.xlsx"));
    expect(screen.getByRole("status")).toHaveTextContent("已读取 5 个文件\uFF0C3 个可以计入");
    const items = within(within(section()).getByRole("list")).getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(items).toEqual([expect.stringContaining("请只勾选要计入的一个"), expect.stringMatching(/石桥\.xlsx.*不计入.*已过时/), expect.stringMatching(/坏\.xlsx.*不计入/)]);
    expect(await violations()).toEqual([]);

    await user.click(within(section()).getByRole("checkbox", { name: /云溪\.xlsx/ }));
    await user.click(button("做县汇总"));
    await atRest();
    // Four people each in 云溪 and 青山.
    expect(screen.getByRole("status")).toHaveTextContent("2 所学校\uFF0C8 人");
    expect(screen.getByRole("status")).toHaveTextContent("另有 2 所没有计入");
    const rows = workbook.rowsOf("县汇总");
    expect(rows.filter((row) => String(row[11]).includes("副本")).map((row) => row[12])).toEqual(["不计入\uFF1A同一学校用的是“云溪.xlsx”"]);
    expect(rows.find((row) => row[11] === "石桥.xlsx")?.[12]).toBe("没有计入\uFF1A考核结果已过时");
    expect(rows.find((row) => String(row[1]).startsWith("合计"))?.[3]).toBe("8\uFF08不全\uFF09");
  });

  it("is there where no school's own sheets are, in English too", async () => {
    await pane(new FakeWorkbook([]), "en-US");
    expect(screen.getByRole("region", { name: "County summary" })).toBeVisible();
    expect(screen.queryByRole("region", { name: "Collecting" })).toBeNull();
  });
});
