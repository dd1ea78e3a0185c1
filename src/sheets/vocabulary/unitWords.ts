/** What may stand with a number in a heading: 事假(天). */
export const HEADING_UNITS: readonly string[] = ["元", "分", "人", "名", "天", "日", "次", "节", "年", "学时", "%", "百分比"];

/** What is counted in days, times or heads is no score. */
export const NO_POINTS: ReadonlySet<string> = new Set(HEADING_UNITS.filter((unit) => unit !== "分" && unit !== "%" && unit !== "百分比"));

interface Counted {
  /** What a column's name has in it that counts so. */
  readonly words: readonly string[];
  /** The only units that may stand with its numbers: 3节 are no days. */
  readonly units: readonly string[];
  readonly seen: string;
}

/** What a column's name says that it counts. */
export const COUNTED: readonly Counted[] = [
  { words: ["天", "日数", "工作日"], units: ["天", "日"], seen: "请假登记:请假天数、计薪日数" },
  { words: ["人数", "班额", "生数"], units: ["人", "名"], seen: "名册的学生人数、寄宿生数" },
  { words: ["次数"], units: ["次"], seen: "家访登记、活动登记" },
  { words: ["节数", "课时"], units: ["节", "课时"], seen: "代课登记" },
  { words: ["数量"], units: ["场", "项", "期", "个", "次", "篇", "份", "门", "条", "节", "人", "所"], seen: "工作推进台账:4场、25项" },
  { words: ["学时", "小时", "时长"], units: ["学时", "小时", "课时"], seen: "培训登记" },
];
