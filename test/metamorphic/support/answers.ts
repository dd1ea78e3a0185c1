import type { Snapshot } from "../../../src/plan/snapshot";
import type { BuiltInId } from "../../../src/schemes";
import type { Raw } from "../../../src/sheets";
import { withRows } from "../../appraisal/workbook";

/** What a school would fill in where a regulation leaves a value open, by 规则/设置项, and 名称 or 适用 where there are several. */
const ANSWERS: Readonly<Record<BuiltInId, Readonly<Record<string, Raw>>>> = {
  S0: {
    "基准日/值": "2026-11-30",
    "学期起/值": "2026-09-01",
    "学期止/值": "2027-01-31",
    "考评第2项/字段": "视为满足",
    "表彰奖励/值/优秀": 2000,
    "年度支出/筛选/日期": "2026-01-01至2026-12-31",
    "定期应交日/期限": 1,
  },
  S1A: { "学年奖/奖金总额": 5000 },
  S1B: { "标兵条件4/字段": "视为满足", "标兵条件5/字段": "视为满足", "周得分/写法": "正数为扣分" },
  S1C: { "基准日/值": "2026-10-15", "文明守纪班集体/前几名": 1, "争先进/前几名": 1 },
  S1D: { "基准日/值": "2026-10-15" },
  S1E: {
    "基准日/值": "2026-12-31",
    "培训截止/值": "2026-11-16",
    "验证截止/值": "2026-11-19",
    "录入截止/值": "2026-11-20",
    "评价截止/值": "2026-11-26",
    "审核截止/值": "2026-12-04",
    "上报截止/值": "2026-12-05",
    "公示止/期限": 1,
    "抽查/比例": "40%",
    "综合分/权重/互评": "30%",
    "综合分/权重/师评": "70%",
    "答复期限/期限": 3,
  },
  S1F: { "基准日/值": "2026-11-30", "评选日/值": "2026-09-01" },
  S2: { "基准日/值": "2026-11-30", "持证制度起/值": "2026-09-01", "每学时学分/值": 0.1, "津贴标准/值": 300 },
  S3: {
    "基准日/值": "2026-12-31",
    "日志满分/值": 10,
    "新班主任年限/值": 3,
    "优秀班主任/前几名": 2,
    "奖励津贴/值/一等": 300,
    "奖励津贴/值/二等": 200,
    "奖励津贴/值/三等": 100,
    "荣誉分/值/省级": 4,
    "荣誉分/值/市级": 3,
    "荣誉分/值/县级": 2,
    "荣誉分/值/校级": 1,
    "家委会期限/值": "2026-09-15",
  },
  S4: {
    "基准日/值": "2026-11-30",
    "综合评价/权重/基础性": "50%",
    "综合评价/权重/发展性": "50%",
    "青年年龄/右": 35,
    "评优结果/前几名/评优类别=优秀班主任工作室": 1,
    "评优结果/前几名/评优类别=优秀首席班主任": 1,
    "评优结果/前几名/评优类别=优秀青年班主任": 1,
    "评优结果/前几名/评优类别=优秀班主任": 1,
  },
};

/** 方案, 规则, 计算方法, 设置项, 名称, 适用, 设定值 */
const [RULE, SETTING, NAME, APPLIES, VALUE] = [1, 3, 4, 5, 6];

/** The workbook with all that its regulation asks for. */
export function answered(snapshot: Snapshot, scheme: BuiltInId): Snapshot {
  const open = new Map(Object.entries(ANSWERS[scheme]));
  const filled = withRows(snapshot, "考核方案", (rows) =>
    rows.map((row) => {
      const key = [row[RULE], row[SETTING], row[NAME], row[APPLIES]].filter((part) => part !== "").join("/");
      const answer = open.get(key);
      if (answer === undefined || row[VALUE] !== "") return row;
      open.delete(key);
      return row.map((cell, column) => (column === VALUE ? answer : cell));
    }),
  );
  if (open.size > 0) throw new Error(`${scheme} does not ask for ${[...open.keys()].join("、")}`);
  return filled;
}
