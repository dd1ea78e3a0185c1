import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openBook } from "../../workbench/book";
import { fixture, records, temporaryFolder, workbench } from "./commandLine";

/** 周静's leave of three days in October once more: 200 ÷ 22 × 3 = 27.27, twice 54.54. */
const file = path.join(temporaryFolder(), "重复.xlsx");

beforeAll(async () => {
  const sheet = "请假代班";
  const book = await openBook(readFileSync(fixture("月考核与学期考核.xlsx")), { fileName: "重复.xlsx", locale: "zh-CN" });
  const values = book.sheetValues().find(({ name }) => name === sheet)?.values ?? [];
  const cells = values.find((row) => row.includes("周静")) ?? [];
  cells.forEach((value, column) => {
    if (value !== "") book.type(sheet, `${String.fromCharCode(65 + column)}${values.length + 1}`, String(value));
  });
  await book.settle();
  writeFileSync(file, book.save());
  book.dispose();
});

async function deducted(...answers: readonly string[]): Promise<unknown> {
  const result = await workbench(file, "--scheme", "S1B", ...answers.flatMap((one) => ["--assign", one]), "--press", "Appraise");
  expect(result.errors).toBe("");
  return records(result.sheet("考核结果")).find((row) => row["姓名"] === "周静")?.["代班扣发"];
}

describe("a row of 请假代班 that is there twice", () => {
  it.each([
    ["is held until somebody has said", [], "缺"],
    ["counts once where --assign says so", ["请假代班!重复=计一次"], 27.27],
    ["counts twice where --assign says so", ["请假代班!重复=都计"], 54.54],
  ])("%s", async (_, answers, expected) => {
    expect(await deducted(...answers)).toBe(expected);
  });
});
