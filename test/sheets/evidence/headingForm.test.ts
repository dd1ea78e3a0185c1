import { headingForm } from "../../../src/sheets/evidence/headingForm";

it.each([
  ["是否在岗", "在岗"],
  ["所在班级", "班级"],
  ["所属年级部", "年级部"],
  ["家访户数(户)", "家访户数"],
  ["家访户数【户】", "家访户数"],
  ["获奖时间", "获奖日期"],
  ["报送日", "报送日期"],
])("%s is of the form of %s", (heading, same) => expect(headingForm(heading)).toBe(headingForm(same)));

it("leaves what would be nothing without it", () => expect(["是否", "(元)", "日"].map(headingForm)).toEqual(["是否", "(元)", "日"]));
