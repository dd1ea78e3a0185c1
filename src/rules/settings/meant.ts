import { nearest } from "../nearNames";

const DIGITS = "零一二三四五六七八九";
const COUNTED = /^[一二三四五六七八九]?[十百]?[零一二三四五六七八九]*[十]?[一二三四五六七八九]?$/;

/** 两 → 2, 十五 → 15, 三百 → 300, 一百二十 → 120; undefined for what is no such number, or is above 999. */
function chineseNumber(written: string): number | undefined {
  const word = written.replaceAll("两", "二");
  if (word === "" || !COUNTED.test(word)) return undefined;
  const digit = (character: string): number => (character === "" ? 0 : DIGITS.indexOf(character.slice(-1)));
  const [hundreds = "", ofHundred] = word.includes("百") ? word.split("百") : ["", word];
  const [tens = "", ofTen] = ofHundred?.includes("十") === true ? ofHundred.split("十") : ["", ofHundred];
  return 100 * digit(hundreds) + (ofHundred?.includes("十") === true ? 10 * (digit(tens) || 1) : 0) + digit(ofTen ?? "");
}

const IN_WORDS = "[零一二两三四五六七八九十百]+";
const FIGURE = `-?\\d+(?:\\.\\d+)?%?|${IN_WORDS}`;
const BEFORE = "(?:大约|约|每满|每|满|扣|减|加|前|后|第|共|最多|最高|最低|至少|至多|不少于|不低于|不高于|不超过|不足|大于等于|小于等于|大于|小于|等于|高于|低于|超过|多于|少于|>=|<=|[≥≤><=])*";
const UNIT = "(?:元|角|分|块|天|日|人|名|位|次|件|学时|课时|节|小时|个月|月|年|倍|个|位|%)*(?:整|钱)?(?:[/每](?:人|月|次|天|生|年|学期|件|周))?";
const AFTER = "(?:及以上|及以下|以上|以下|以内|以外|起|左右|\\(含\\))*";
const AROUND = new RegExp(`^${BEFORE}\\s*(${FIGURE})\\s*${UNIT}${AFTER}$`);
const RATE = new RegExp(`^百分之(\\d+(?:\\.\\d+)?|${IN_WORDS})$|^(\\d+(?:\\.\\d+)?|${IN_WORDS})[成折]$`);

const digitsOf = (figure: string): string => (/\d/.test(figure) ? figure : String(chineseNumber(figure) ?? ""));

/** The number that was most likely meant by words around one: 90分以上 is 90, 前三名 3, 70%% 70%, 百分之七十 and 七成 70%; "" where there is none. */
export function numberMeant(written: string): string {
  const text = written.normalize("NFKC").replace(/[\s“”"'‘’]/g, "");
  const [, ofHundred, ofTen] = RATE.exec(text) ?? [];
  if (ofHundred !== undefined) return percent(digitsOf(ofHundred));
  if (ofTen !== undefined) return percent(digitsOf(ofTen), 10);
  const [, figure = ""] = AROUND.exec(text) ?? [];
  const digits = digitsOf(figure);
  return digits === written ? "" : digits;
}

const percent = (digits: string, times = 1): string => (digits === "" ? "" : `${Number((Number(digits) * times).toPrecision(12))}%`);

/** Other words for those that a setting knows. */
const SAME: Readonly<Record<string, string>> = {
  大于: "高于", 多于: "高于", 超过: "高于", ">": "高于", 小于: "低于", 少于: "低于", 不足: "低于", "<": "低于",
  大于等于: "不低于", 大于或等于: "不低于", 不少于: "不低于", 不小于: "不低于", 至少: "不低于", 以上: "不低于", "≥": "不低于", ">=": "不低于",
  小于等于: "不高于", 小于或等于: "不高于", 不超过: "不高于", 不多于: "不高于", 不大于: "不高于", 至多: "不高于", 以下: "不高于", "≤": "不高于", "<=": "不高于",
  "=": "等于", 相等: "等于", "≠": "不等于", 其他: "其余", 其它: "其余", 剩余: "其余", 余下: "其余", 剩下: "其余",
  总和: "合计", 总数: "合计", 均值: "平均", 最大: "最高", 最小: "最低", 升序: "小的在前", 降序: "大的在前", 有: "是", 无: "否",
};

/** The one of a few words that was most likely meant: 大于 is 高于, 每月 is 月, 元 is 四舍五入到元; "" where nobody can tell. */
export function choiceMeant(written: string, choices: readonly string[]): string {
  const text = written.normalize("NFKC").replace(/[\s“”"'‘’。.,;、]/g, "");
  const same = choices.find((one) => one === text || one === SAME[text]);
  if (same !== undefined) return same;
  const within = choices.filter((one) => text !== "" && (text.includes(one) || one.includes(text)));
  const [only, ...others] = within;
  // 每学期 has 学期 in it, and 期 nowhere: the longest one that is in it is meant.
  if (only !== undefined) return others.length === 0 ? only : ([...within].filter((one) => text.includes(one)).sort((a, b) => b.length - a.length)[0] ?? "");
  return nearest(text, choices);
}

/** Other words for methods. */
const METHODS: Readonly<Record<string, string>> = {
  相加: "求和", 加总: "求和", 加法: "求和", 相乘: "求积", 乘积: "求积", 乘法: "求积", 相减: "差额", 减法: "差额", 相除: "比率", 除法: "比率",
  平均数: "平均", 平均分: "平均", 平均值: "平均", 排名: "名次", 排序: "名次", 次数: "计数", 判断: "符合", 分档: "分段", 评优: "评选",
};

/** The method that a word for one was most likely meant for; "" where nobody can tell. */
export const methodMeant = (written: string, methods: readonly string[]): string => methods.find((one) => one === METHODS[written]) ?? nearest(written, methods);
