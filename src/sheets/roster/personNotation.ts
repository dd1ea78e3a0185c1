import { patternFor, plays } from "../vocabulary/roleWords";
import { parseClassName } from "./classNotation";

const BRACKETS = /^([^()[\]【】〔〕]+)[([【〔](.*)[)\]】〕]$/;

/** The name without a title and without what is said of the person beside it; undefined where nothing stands beside it. */
export function bareName(words: string): string | undefined {
  const [, before, remark = ""] = BRACKETS.exec(words) ?? [];
  const named = before !== undefined && (plays("remarkOnPerson", remark) || isClass(remark)) ? before : words;
  const bare = named.replace(patternFor("titleOfPerson"), "");
  return bare !== words && bare.length >= 2 ? bare : undefined;
}

/** 张伟(2) is the second of that name rather than the teacher of a second class. */
function isClass(remark: string): boolean {
  const name = parseClassName(remark);
  return name !== undefined && (name.grade !== "" || remark.endsWith("班"));
}

const SEPARATOR = /[、/,;&+|]/;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const TWO_CHARACTER_SURNAME = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|南宫|端木|长孙|宇文|闻人|独孤|钟离)$/;

/** The names in a cell: 张三、李四; also with a line break or a blank between them, which 罗  敏 and 欧阳 娜 have within one name. */
export function namesIn(words: string): readonly string[] {
  return words.normalize("NFKC").split(/[、/,;&+|\r\n]/).flatMap((part) => {
    const pieces = part.trim().split(/\s+/);
    const apart = pieces.length > 1 && pieces.every((piece) => HAN_NAME.test(piece)) && !TWO_CHARACTER_SURNAME.test(pieces[0] ?? "");
    return (apart ? pieces : [pieces.join("")]).filter(Boolean);
  });
}

/** 张三等, 张三等3人: more persons than it names. */
export const namesNotAll = (words: string): boolean => /.{2}等(?:\d*[人名位])?$/.test(words.trim());

/** Whether a cell names two persons or more: 张三、李四. */
export function namesSeveral(words: string): boolean {
  const names = words.split(SEPARATOR);
  return names.length > 1 && names.every((name) => name.length >= 2);
}
