import { screen } from "@testing-library/react";
import { sheet } from "../../support/sheet";
import { FakeWorkbook, smallSchool, withScheme } from "../fakeWorkbook";
import { openStep, renderPane } from "../renderPane";

it("counts the rows of a list that names nobody, and the people of one that does", async () => {
  const calendar = sheet("校历", [["日期", "教学周", "考核月"], ["2026-09-01", 1, "2026年9月"], ["2026-09-02", 1, "2026年9月"], ["", 1, "2026年9月"]]);
  const { user } = await renderPane(await withScheme(new FakeWorkbook([...smallSchool(), calendar])));
  await openStep(user, 2);
  await user.click(screen.getByRole("button", { name: "已识别的工作表 6" }));
  const item = (name: string): Element => screen.getByRole("button", { name: `打开“${name}”` }).closest("li") ?? document.body;
  expect(item("校历")).toHaveTextContent("校历 · 2026年9月 · 2 行");
  expect(item("2026年9月")).toHaveTextContent("学月考核 · 2026年9月 · 4 人");
  await user.click(screen.getAllByRole("button", { name: "未计入 1 行" }).at(-1) ?? document.body);
  expect(item("校历")).toHaveTextContent("第 4 行:没有写明对象");
});
