import { textsFor } from "../../src/messages";
import { inputSheetPlans } from "../../src/newsheets/inputSheets";
import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { inputRole } from "../../src/plan/ownSheets";
import { builtInSchemes, type BuiltInId } from "../../src/schemes";

const headingsOf = (id: BuiltInId, table: string): readonly string[] =>
  inputSheetPlans(compile(builtInSchemes[id], mechanisms).wanted, new Set(), false, textsFor("zh-CN")).flatMap(({ role, columns }) => (role === inputRole(table) ? columns.map(({ heading }) => heading) : []));

// Where a regulation has a row for each 年级 or 年级部, a form without that column would leave every one of them open.
it.each<[BuiltInId, string, string]>([
  ["S0", "工作坊名册", "年级"],
  ["S0", "工作坊名册", "学年"],
  ["S1B", "报送登记", "年级部"],
  ["S1C", "部会议登记", "年级部"],
  ["S1E", "公示质询", "年级"],
  ["S2", "培训学时", "名称"],
  ["S4", "工作台账", "区域"],
])("the form of %s for %s has the column %s", (id, table, column) => {
  expect(headingsOf(id, table)).toContain(column);
});

it("asks on no form for a year that its rows do not go by", () => {
  expect(headingsOf("S0", "工作坊申报")).not.toContain("学年");
});
