/** Levels of an award or honour, the highest first. G07 */
const LEVELS = ["国家", "省", "市", "县", "乡镇", "校", "年级", "班"] as const;
export type Level = (typeof LEVELS)[number];

const SYNONYMS: Readonly<Record<string, Level>> = {
  国: "国家",
  全国: "国家",
  国际: "国家",
  部: "国家",
  省部: "省",
  自治区: "省",
  直辖市: "省",
  地市: "市",
  州: "市",
  区: "县",
  县区: "县",
  区县: "县",
  县市区: "县",
  旗: "县",
  乡: "乡镇",
  镇: "乡镇",
  街道: "乡镇",
  乡镇街道: "乡镇",
  学校: "校",
  年级部: "年级",
  班级: "班",
};

/** 县级, 区级 and 县(市、区)级 are one level; undefined for what is no level. G07 */
export function levelOf(words: string): Level | undefined {
  const bare = words.replace(/[()()、,,/]/g, "");
  const short = LEVELS.find((level) => level === bare) ?? SYNONYMS[bare];
  if (short !== undefined) return short;
  const stem = bare.replace(/级$/, "");
  return LEVELS.find((level) => level === stem) ?? SYNONYMS[stem];
}

/** Puts the higher level first; 0 for one and the same. */
export const byLevel = (one: Level, other: Level): number => LEVELS.indexOf(one) - LEVELS.indexOf(other);

/** Whether a level is at least another, itself included (以上 includes it); undefined where either is no level. G05, G07 */
export function reaches(words: string, least: string): boolean | undefined {
  const level = levelOf(words);
  const bound = levelOf(least);
  return level === undefined || bound === undefined ? undefined : LEVELS.indexOf(level) <= LEVELS.indexOf(bound);
}
