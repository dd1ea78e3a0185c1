import { defineMechanism } from "../mechanism";
import { months as monthList, optional, withDefault, type SettingType } from "../settings";

const ALL = "全部";

/** 2026-2027, 2026—2027学年, 2026: the year in which it begins. */
const schoolYear: SettingType<number> = {
  slot: "words",
  parse(raw) {
    const [, year] = /^(20\d\d)(?:\s*[-—–~至]+\s*(?:20)?\d\d)?(?:学年)?$/.exec(String(raw).trim()) ?? [];
    return year === undefined ? { fault: { code: "notASchoolYear" } } : { value: Number(year) };
  },
};

/** 学期: which months make up the term that is appraised, where a workbook holds more than one. S1B-08 */
export const termPolicy = defineMechanism({
  name: "学期",
  sentence: "termPolicy",
  settings: {
    months: withDefault("月份", monthList(ALL), ALL),
    /** Which school year 9月 belongs to, where no sheet says a year. */
    year: optional("学年", schoolYear),
  },
  bind: ({ months, year }) => ({
    evaluation: { kind: "policy", termMonths: months.value, schoolYear: year.setting?.value },
  }),
});
