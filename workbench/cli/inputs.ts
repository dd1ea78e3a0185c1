/** Which workbooks the command line names, and where each is saved. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, extname, join, relative, resolve, sep } from "node:path";
import { UsageError } from "./options";

export interface Input {
  readonly file: string;
  /** Where it lies within what was named, with slashes: 城东镇/实验小学.xlsx */
  readonly place: string;
}

/** The files named, and the .xlsx files of the folders named (not Excel's own ~$ lock files). */
export function findWorkbooks(inputs: readonly string[]): readonly Input[] {
  return inputs.flatMap((input) => (isFolder(input) ? workbooksIn(input) : [input])).map((file) => ({ file, place: basename(file) }));
}

/** The same with all folders below, each a district; of several folders named each is one itself. What the command writes is not read. */
export function findDistricts(inputs: readonly string[], written: readonly string[]): readonly Input[] {
  const isWritten = (file: string): boolean => written.some((path) => resolve(file) === resolve(path) || resolve(file).startsWith(resolve(path) + sep));
  const found = inputs.flatMap((input): readonly Input[] => {
    if (!isFolder(input)) return [{ file: input, place: basename(input) }];
    const above = inputs.length > 1 ? `${basename(resolve(input))}/` : "";
    return workbooksBelow(input).filter((file) => !isWritten(file)).map((file) => ({ file, place: above + relative(input, file).split(sep).join("/") }));
  });
  if (found.length === 0) throw new UsageError(`${inputs.join("、")}:文件夹里没有 .xlsx 工作簿。`);
  return found;
}

/** Gives each workbook the path it is saved to. */
export function savePaths(inputs: readonly Input[], save: string): ReadonlyMap<string, string> {
  if (!isFolder(save) && /\.xlsx$/i.test(save)) {
    if (inputs.length > 1) throw new UsageError(`有多个工作簿,--save 须是文件夹,不能是文件“${save}”。`);
    return new Map(inputs.map(({ file }) => [file, save]));
  }
  const paths = new Map(inputs.map(({ file, place }) => [file, join(save, place)]));
  if (new Set(paths.values()).size < inputs.length) {
    throw new UsageError("有同名的工作簿,存到一个文件夹会互相覆盖。请分开运行。");
  }
  return paths;
}

/** The path of a further workbook beside one: 表-2.xlsx, or the next number that is not taken. */
export function besidePath(path: string, taken: ReadonlySet<string>): string {
  const extension = extname(path);
  const start = path.slice(0, path.length - extension.length);
  let number = 2;
  while (taken.has(`${start}-${number}${extension}`)) number++;
  return `${start}-${number}${extension}`;
}

function workbooksIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter(isWorkbook);
  if (names.length === 0) throw new UsageError(`${folder}:文件夹里没有 .xlsx 工作簿。`);
  return names.sort().map((name) => join(folder, name));
}

function workbooksBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return workbooksBelow(path);
    return isWorkbook(entry.name) ? [path] : [];
  });
}

const isWorkbook = (name: string): boolean => /\.xlsx$/i.test(name) && !name.startsWith("~$");

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
