import { textsFor } from "../../../src/messages";
import { readSheets } from "../../../src/sheets";
import { sheetOf } from "../../reading/grid";

const wanted = [{ name: "学月考核", columns: ["得分项"], optionalColumns: [], whenAbsent: "error" }] as const;

const HEADINGS = ["班级", "班主任", "德育(10分)", "纪律(10分)", "卫生(10分)", "总分"];
const ROWS = [
  ["一(1)班", "李四", 9, 9, 9, 27],
  ["一(2)班", "王五", 8, 9, 9, 29],
  ["一(3)班", "张三", 9, 9.5, 9, 30],
  ["一(4)班", "赵六", 8, 8, 8, 28],
];

const sheetWith = (rows: readonly (readonly (string | number)[])[]) => sheetOf({ name: "9月考核", rows: [["2026年9月班级考核"], HEADINGS, ...rows] });
const asked = (rows: readonly (readonly (string | number)[])[]) => readSheets([sheetWith(rows)], { wanted }).problems.filter(({ code }) => code === "itemsContradict");

it("shows both readings on a row of the sheet, once", () => {
  const [problem, second] = asked(ROWS);
  expect(second).toBeUndefined();
  expect(problem).toMatchObject({ sheet: "9月考核", row: 1, column: 5, params: { column: "总分", row: "4", who: "一(2)班 王五", sum: "德育 + 纪律 + 卫生", computed: "26", written: "29" } });
  expect(textsFor("zh-CN")("problem.itemsContradict", problem?.params ?? {})).toContain("第4行一(2)班 王五:德育 + 纪律 + 卫生 = 26,表上写的总分是29");
});

it("asks once of a sheet with two such tables one below the other", () => {
  const second = [["班级", "班主任", "出勤(10分)", "两操(10分)", "安全(10分)", "总分"], ["二(1)班", "钱七", 8, 8, 8, 30], ["二(2)班", "孙八", 8, 8, 9, 28], ["二(3)班", "周九", 7, 8, 9, 30]];
  expect(asked([...ROWS, [], ...second])).toHaveLength(1);
});

it("takes a slip in one of four rows for a slip", () => {
  expect(asked(ROWS.map((row, index) => (index === 0 ? row : [...row.slice(0, 5), index === 3 ? 28 : Number(row[2]) + Number(row[3]) + Number(row[4])])))).toEqual([]);
});

it("names no column as unused of which it asks whether it counts", () => {
  const { problems } = readSheets([sheetWith(ROWS)], { wanted });
  expect(problems.filter(({ code }) => code === "columnsUnused")).toEqual([]);
});
