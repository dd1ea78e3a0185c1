import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

/**
 * A cell as an example writes it: a number, a text, 缺 (not filled in), or 不适用. In the columns that the catalogue of
 * tables knows it is read as on a sheet: 2026-10-08 is a date, 是 and 否 are true and false, 半天 is half a day.
 */
export type ExampleCell = string | number;

/**
 * A row by column. 姓名 is the teacher it is about, 班级 the class, 工号 the teacher's number; 月份 and 考核月 are its month,
 * 周次 and 教学周 its week. 月份: 9月、10月 stands for a row each.
 */
export type ExampleRow = Readonly<Record<string, ExampleCell | readonly ExampleCell[]>>;

/** A row of the scheme as it stands on the sheet; columns left out are blank. */
export type ExampleSetting = Readonly<Partial<Record<"规则" | "计算方法" | "设置项" | "名称" | "适用" | "设定值" | "单位" | "生效日期", string | number>>>;

/**
 * A worked example of a clause. `setting` is the setting that decides it: with `instead` in its place the expectation
 * must fail, or the example proves nothing. Of rows that differ by 适用 a path means all, or the one it names:
 * 优秀率线/值?学段=低.
 */
export interface Example {
  readonly id: string;
  readonly name: string;
  readonly kind: "normal" | "boundary" | "missing" | "notApplicable" | "tie";
  readonly scheme: string;
  readonly setting: string;
  readonly instead: string | number;
  /** Settings of the scheme replaced for this example, by path. */
  readonly with?: Readonly<Record<string, string | number>>;
  /**
   * Rows the school adds to the scheme: further cases (适用), a later version of a rule (生效日期, then the path of its
   * settings ends in @ and that date), whole rules. A row with a path that is there for all cases replaces that one.
   */
  readonly rows?: readonly ExampleSetting[];
  readonly tables: Readonly<Record<string, readonly ExampleRow[]>>;
  /** The sheet of results that is looked at; 考核结果 where none is named. */
  readonly sheet?: string;
  /**
   * By row, then by heading; a day is written 2026-10-08. A row goes by its first cell, or by several of its cells where one does not tell: 甲/二班.
   * 提示 and 说明 are compared as "contains", with = before them as the whole.
   */
  readonly expect: Readonly<Record<string, Readonly<Record<string, ExampleCell>>>>;
  /** What is said of everybody together, compared as "contains". */
  readonly remark?: string;
}

/** @param name the folder under test/ that holds them */
export function readExamples(name = "examples"): readonly Example[] {
  const folder = path.resolve(__dirname, "..", name);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml") && file !== "kinds.yaml")
    .flatMap((file) => parse(readFileSync(path.join(folder, file), "utf8"), { merge: true, maxAliasCount: -1 }) as Example[]);
}
