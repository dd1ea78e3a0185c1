import { readSheets } from "../../../src/sheets";
import { sheetOf } from "../../reading/grid";

const wanted = [{ name: "学月考核", columns: ["得分项"], optionalColumns: [], whenAbsent: "error" }] as const;

/** The columns that the score is read from. */
const itemsOf = (headings: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] =>
  readSheets([sheetOf({ name: "9月考核", rows: [["2026年9月班级考核"], ["班级", "班主任", ...headings], ...rows] })], { wanted }).tables.flatMap(({ columns }) => columns.filter(({ item }) => item).map(({ name }) => name));

it("takes no total for what is left of a full score because it stands in one row", () => {
  // 60 and 60 taken off would be 120; the other row has no total, so that nothing was compared.
  expect(itemsOf(["常规(60分)", "卫生(40分)", "得分"], [["一(1)班", "李四", "", 30, ""], ["一(2)班", "王五", 60, "免", 60]])).toEqual(["常规", "卫生"]);
});

it("adds up items from which everybody is excused, whatever the binary noise of the others", () => {
  expect(itemsOf(["常规(60分)", "卫生(50分)", "得分"], [["一(1)班", "李四", 60, "免", 60], ["二(1)班", "王五", 59.99999999999999, "免", 60]])).toEqual(["常规", "卫生"]);
});

describe("得分 beside deductions that leave it of a hundred", () => {
  const sheetWith = (rows: readonly (readonly (string | number)[])[], ...headings: readonly string[]): ReturnType<typeof readSheets> =>
    readSheets([sheetOf({ name: "9月", rows: [["班级", "班主任", ...headings], ...rows.map((row, index) => [`一(${index + 1})班`, ["高子涵", "许志强", "杨立新"][index] ?? "", ...row])] })], { wanted });
  const read = (reading: ReturnType<typeof readSheets>): readonly (readonly string[])[] => [
    reading.tables.flatMap(({ columns, rows }) => {
      const items = new Set(columns.filter(({ item }) => item).map(({ name }) => name));
      return rows.flatMap(({ cells }) => [...cells].flatMap(([name, { value }]) => (items.has(name) && value.kind === "number" ? [`${name} ${value.number.toString()}`] : [])));
    }),
    reading.proposals.map(({ written, meaning }) => `${written}=${meaning}`),
  ];
  const THREE = [[1, 2, 97], [0, 0, 100], [3, 0.5, 96.5]] as const;

  it("is the score without a question, on a sheet called like a month", () => {
    expect(read(sheetWith(THREE, "卫生扣分", "违纪扣分", "实得分"))).toEqual([["实得分 97", "实得分 100", "实得分 96.5"], []]);
  });

  it("is asked about where two rows say so, something else is among them, or it is out of another score", () => {
    expect(read(sheetWith(THREE.slice(0, 2), "卫生扣分", "违纪扣分", "实得分"))).toEqual([[], ["9月=学月考核", "实得分=得分项"]]);
    expect(read(sheetWith(THREE, "卫生", "违纪扣分", "实得分"))).toEqual([[], ["9月=学月考核", "实得分=得分项"]]);
    expect(read(sheetWith(THREE.map(([a, b, c]) => [a, b, c - 40]), "卫生扣分", "违纪扣分", "实得分"))).toEqual([[], ["9月=学月考核", "实得分=得分项"]]);
  });
});
