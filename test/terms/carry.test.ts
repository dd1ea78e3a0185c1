import { TABLE_CATALOGUE, tableNamed } from "../../src/sheets";
import { carryOf } from "../../src/terms/carry";

const named = (kind: ReturnType<typeof carryOf>): readonly string[] => TABLE_CATALOGUE.filter((definition) => carryOf(definition) === kind).map(({ name }) => name);

describe("what becomes of a table when a term ends", () => {
  it("keeps what holds from term to term", () => {
    // All of them, so that a name that the catalogue does not have is noticed.
    expect([...named("whole")].sort()).toEqual(
      [
        ...["名册", "培训学时", "资格证书", "继续教育档案", "岗位津贴登记", "评选日程", "荣誉登记", "课题登记", "论著登记", "任职登记", "带教登记"],
        ...["放宽审批", "德育成果", "评优登记", "帮扶带结对", "新老结对", "教师处分", "师德师风登记", "工作室问题登记", "工作坊名册", "工作坊成员"],
        ...["工作坊年度", "工作坊成果", "工作坊经费", "工作室名单", "工作室成员", "工作室建设进度", "工作室任务", "工作室活动", "工作机构", "机构人员"],
        ...["工作目标", "工作台账", "培训区域", "成长团队", "成长团队成员", "青年学习营", "学习营跟踪", "六大系统", "制度台账", "督查安排", "经费预算", "培训经费"],
      ].sort(),
    );
  });

  it("keeps the people of lists, and of registers and the calendar only what is open", () => {
    expect(named("people")).toEqual(expect.arrayContaining(["月考核", "学月考核", "统测成绩", "评优条件", "班级综合评比"]));
    expect(named("open")).toEqual(expect.arrayContaining(["学生获奖", "一票否决登记", "请假代班", "违纪处分", "人工调整", "校历"]));
  });

  it("treats the school's own tables by their kind", () => {
    expect(carryOf(tableNamed("宿舍评比"))).toBe("people");
    expect(carryOf(tableNamed("宿舍登记"))).toBe("open");
  });
});
