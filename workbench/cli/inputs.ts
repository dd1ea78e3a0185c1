/** Which workbooks the command line names, and where each is saved. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { UsageError } from "./options";

/** The files named, and the .xlsx files of the folders named (not Excel's own ~$ lock files). */
export function findWorkbooks(inputs: readonly string[]): readonly string[] {
  return inputs.flatMap((input) => (isFolder(input) ? workbooksIn(input) : [input]));
}

/** Gives each workbook the path it is saved to. */
export function savePaths(files: readonly string[], save: string): ReadonlyMap<string, string> {
  if (!isFolder(save) && /\.xlsx$/i.test(save)) {
    if (files.length > 1) throw new UsageError(`有多个工作簿,--save 须是文件夹,不能是文件“${save}”。`);
    return new Map(files.map((file) => [file, save]));
  }
  const paths = new Map(files.map((file) => [file, join(save, basename(file))]));
  if (new Set(paths.values()).size < files.length) {
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
  const names = readdirSync(folder).filter((name) => /\.xlsx$/i.test(name) && !name.startsWith("~$"));
  if (names.length === 0) throw new UsageError(`${folder}:文件夹里没有 .xlsx 工作簿。`);
  return names.sort().map((name) => join(folder, name));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
