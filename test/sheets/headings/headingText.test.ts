import { readHeading } from "../../../src/sheets/headings/headingText";

const AT = { row: 0, column: 0 };

describe("a heading", () => {
  it.each(["卫生(30分)", "卫生【30分】", "卫生30分", "卫生满分30", "卫生:30分", "卫生/30分", "卫生|30分", "卫生｜30分", "卫生‖30分", "卫生/满分30"])("%s is 卫生 out of 30", (content) => {
    const { name, fullMark } = readHeading(content, AT);
    expect([name, fullMark?.toString()]).toEqual(["卫生", "30"]);
  });

  it("keeps a line that no full mark follows", () => {
    expect(readHeading("出勤/卫生", AT)).toEqual({ position: AT, name: "出勤/卫生", percent: false });
  });
});
