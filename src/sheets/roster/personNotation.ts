import { parseClassName } from "./classNotation";

const TITLE = /(?:老师|教师|班主任|同志|先生|女士|主任|组长)$/;
const BRACKETS = /^([^()[\]【】〔〕]+)[([【〔](.*)[)\]】〕]$/;
/** What says more of a person than who it is. 大, 小 and 2 tell two persons of one name apart; 原 and 前 say that it is somebody else by now. */
const REMARK =
  /^(?:代|代理|代班|代课|暂代|临时|兼职|兼任?(?:年级|教研)?(?:组长|主任)?|正|(?:正|代理?|兼)?班主任|(?:年级|教研)?(?:组长|主任)|老师|教师|语|数|英|语文|数学|英语|外语|物理|化学|生物|历史|地理|政治|道法|道德与法治|思品|思政|科学|体育|音乐|美术|信息|信息技术|信息科技|劳动|心理|综合|书法)(?:老师|教师|学科|组)?$/;

/** The name without a title and without what is said of the person beside it; undefined where nothing stands beside it. */
export function bareName(words: string): string | undefined {
  const [, before, remark = ""] = BRACKETS.exec(words) ?? [];
  const named = before !== undefined && (REMARK.test(remark) || isClass(remark)) ? before : words;
  const bare = named.replace(TITLE, "");
  return bare !== words && bare.length >= 2 ? bare : undefined;
}

/** 张伟(2) is the second of that name rather than the teacher of a second class. */
function isClass(remark: string): boolean {
  const name = parseClassName(remark);
  return name !== undefined && (name.grade !== "" || remark.endsWith("班"));
}

const SEPARATOR = /[、/,;&+|]/;

/** Whether a cell names two persons or more: 张三、李四. */
export function namesSeveral(words: string): boolean {
  const names = words.split(SEPARATOR);
  return names.length > 1 && names.every((name) => name.length >= 2);
}
