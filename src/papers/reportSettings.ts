import { ownName, type Snapshot } from "../plan/snapshot";

/** What a school says once about its papers, on the sheet 报表设置: 项目 | 值 | 说明. Blank values are undefined. */
export interface ReportSettings {
  readonly school: string | undefined;
  /** 2026-2027 */
  readonly schoolYear: string | undefined;
  /** 一, 二; "" for the whole year */
  readonly term: string | undefined;
  /** Who issues notices: 德育处. */
  readonly office: string | undefined;
  /** Who takes objections, and where. */
  readonly receiver: string | undefined;
  readonly phone: string | undefined;
  /** In days, both ends included; 7 unless said. */
  readonly noticeDays: number;
  /** Whether only the working days of 校历 count. */
  readonly noticeInWorkingDays: boolean;
  /** The first day of the notice as typed (2026年7月1日), undefined for the day it is made. */
  readonly noticeStart: string | undefined;
  /** A column of 考核结果 or 名册 whose values each begin a page: 年级, 年级部, 校区. */
  readonly groupBy: string | undefined;
  /** 制表人、审核人、校长 */
  readonly signatures: readonly string[];
  /** The headings of the finance office's own template, in order; empty for ours. */
  readonly financeColumns: readonly string[];
  /** Names of the reports to make; empty for all there is data for. */
  readonly reports: readonly string[];
}

/** The rows of 报表设置 in their order, by what they set. */
export const SETTING_ITEMS = {
  school: "学校名称",
  schoolYear: "学年",
  term: "学期",
  office: "落款部门",
  receiver: "受理部门",
  phone: "联系电话",
  noticeStart: "公示开始日期",
  noticeDays: "公示天数",
  noticeInWorkingDays: "公示天数按",
  groupBy: "分组",
  signatures: "签名栏",
  financeColumns: "财务表列",
  reports: "要做的报表",
} as const satisfies Readonly<Record<keyof ReportSettings, string>>;

/** What 公示天数按 says for working days; anything else is 自然日. */
const WORKING_DAYS = "工作日";

export const DEFAULT_SIGNATURES: readonly string[] = ["制表人", "审核人", "校长"];
export const DEFAULT_NOTICE_DAYS = 7;

/** Reads 报表设置 wherever its columns and rows have been moved to; what is not there has its default. */
export function readReportSettings(snapshot: Snapshot): ReportSettings {
  const values = valuesByItem(snapshot);
  const text = (key: keyof typeof SETTING_ITEMS): string | undefined => values.get(SETTING_ITEMS[key]);
  const list = (key: keyof typeof SETTING_ITEMS): readonly string[] => (text(key) ?? "").split(/[、,\uFF0C;\uFF1B\s]+/).filter((word) => word !== "");
  const days = Number(text("noticeDays"));
  return {
    school: text("school"),
    schoolYear: text("schoolYear"),
    term: text("term"),
    office: text("office"),
    receiver: text("receiver"),
    phone: text("phone"),
    noticeStart: text("noticeStart"),
    noticeDays: Number.isInteger(days) && days > 0 ? days : DEFAULT_NOTICE_DAYS,
    noticeInWorkingDays: text("noticeInWorkingDays") === WORKING_DAYS,
    groupBy: text("groupBy"),
    signatures: list("signatures").length > 0 ? list("signatures") : DEFAULT_SIGNATURES,
    financeColumns: list("financeColumns"),
    reports: list("reports"),
  };
}

/** What stands on 报表设置, as typed. */
export function settingValues(snapshot: Snapshot): Readonly<Partial<Record<keyof ReportSettings, string>>> {
  const values = valuesByItem(snapshot);
  return Object.fromEntries(Object.entries(SETTING_ITEMS).flatMap(([key, item]) => (values.has(item) ? [[key, values.get(item)]] : [])));
}

function valuesByItem(snapshot: Snapshot): ReadonlyMap<string, string> {
  const sheet = snapshot.sheets.find(({ name }) => name === ownName(snapshot, "reportSettings"));
  const [headings = [], ...rows] = sheet?.values ?? [];
  const item = headings.indexOf("项目");
  const value = headings.indexOf("值");
  if (item < 0 || value < 0) return new Map();
  return new Map(rows.flatMap((row) => (String(row[value] ?? "").trim() === "" ? [] : [[String(row[item] ?? "").trim(), String(row[value]).trim()] as const])));
}
