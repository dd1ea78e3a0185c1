import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

/** A cell as an example writes it: a number, a text, 缺 (not filled in), or 不适用. */
export type ExampleCell = string | number;
export type ExampleRow = Readonly<Record<string, ExampleCell | readonly ExampleCell[]>>;

/**
 * A worked example of a clause. `setting` is the setting that decides it: with `instead` in its place the expectation
 * must fail, or the example proves nothing.
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
  readonly tables: Readonly<Record<string, readonly ExampleRow[]>>;
  /** By person, then by result heading; 提示 is compared as "contains". */
  readonly expect: Readonly<Record<string, Readonly<Record<string, ExampleCell>>>>;
}

export function readExamples(): readonly Example[] {
  const folder = path.resolve(__dirname, "../examples");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .flatMap((file) => parse(readFileSync(path.join(folder, file), "utf8")) as Example[]);
}
