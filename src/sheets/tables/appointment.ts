import { CLASS, column, ID, required, table, TEACHER } from "./defineTable";
import type { TableDefinition } from "./tableDefinition";

/** The sheets on which S1A's results are used: nomination for county honours, appointment, and what is left of the allowance. */
export const APPOINTMENT_TABLES: readonly TableDefinition[] = [
  table(
    "评先推荐",
    "register",
    /评先推荐|评优推荐/,
    [
      required("person", TEACHER),
      ID,
      CLASS,
      required("text", "推荐项目|推荐称号", { choices: ["优秀班集体", "优秀班主任"] }),
      column("text", "学校意见|推荐意见", { choices: ["推荐", "不推荐"] }),
    ],
    { distinctive: [["推荐项目", "学校意见"]] },
  ),
  table(
    "聘用申请",
    "register",
    /聘用申请|班主任(聘用|申请)/,
    [
      required("person", `姓名|申请人|${TEACHER}`),
      ID,
      { ...CLASS, synonyms: [...CLASS.synonyms, "现任班级"], required: false },
      column("text", "校区|学校"),
      required("yesNo", "现任|是否现任|现任班主任"),
      required("text", "聘用方式|方式", { choices: ["自愿申请", "学校聘用"] }),
      column("date", "申请日期"),
      required("date", "答复期限|答复日期"),
      column("date", "聘用日期|聘任日期"),
    ],
    { distinctive: [["聘用方式", "答复期限"]], beyondRoster: true },
  ),
  table("津贴拨付", "list", /津贴(拨付|拨款)/, [required("person", TEACHER), ID, CLASS, required("money", "应拨|应拨金额|拨付金额")]),
];
