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

/** Whether a cell names two persons or more: 张三、李四. */
export function namesSeveral(words: string): boolean {
  const names = words.split(SEPARATOR);
  return names.length > 1 && names.every((name) => name.length >= 2);
}
