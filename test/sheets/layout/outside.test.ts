import { sheet } from "../../support/sheet";
import { only, read } from "../reading";

describe("what holds for a whole table", () => {
  it("is no class where the sheet's name only begins with a numeral", () => {
    const { columns } = only(read([sheet("六大系统", [["系统", "应建成"], ["组织系统", 46295]])]).tables);
    expect(columns.map(({ name }) => name)).toEqual(["系统", "应建成"]);
  });
});
