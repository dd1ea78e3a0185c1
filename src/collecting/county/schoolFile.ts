import type { DefinedName } from "../../files/definedName";
import { ownBlocks } from "../../plan/ownBlocks";
import type { Snapshot } from "../../plan/snapshot";
import type { SheetData } from "../../sheets";

/** A school's own workbook as it was handed in. */
export interface SchoolFile {
  /** With the folders it lies in: 全县/城东镇/实验小学.xlsx */
  readonly path: string;
  readonly sheets: readonly SheetData[];
  /** By which it knows our sheets, whatever they are called. */
  readonly names: readonly DefinedName[];
}

/** A file that cannot be read as a workbook. */
export interface UnreadFile {
  readonly path: string;
  /** Why, in words. */
  readonly fault: string;
}

/** The workbook as it would be read where it is open; what only serves 撤回 is left out. */
export function snapshotOf({ sheets, names }: SchoolFile): Snapshot {
  const read = sheets.filter(({ name, visible }) => visible || !name.startsWith("_BZR_"));
  const present = new Set(sheets.map(({ name }) => name));
  const own = [...ownBlocks(names)].filter(([, { sheet }]) => present.has(sheet));
  return { sheets: read, sheetNames: present, own: new Map(own.map(([role, { sheet }]) => [role, sheet])), canProve: false };
}

/** 实验小学 */
export const nameWithoutEnding = (path: string): string => (path.split("/").at(-1) ?? path).replace(/\.\w+$/, "");

/** Within the folder that was chosen: 城东镇/实验小学.xlsx */
export const pathWithin = (path: string): string => path.slice(path.indexOf("/") + 1);

/** The folder below the chosen one that it lies in, however deep; "" where it lies in the chosen one itself, or was chosen alone. */
export const folderOf = (path: string): string => {
  const folders = path.split("/").slice(0, -1);
  return folders[1] ?? "";
};

/** What a school's name begins with where it says its district. 小区 and 校区 are none, 新乡市 is a city. */
const DISTRICT = /^[\p{L}\p{N}]{1,8}?(?:学区|街道|镇|乡(?!市)|(?<![小校社园])区)(?=.)/u;

/** 城东镇, of 城东镇中心小学; "" where the name does not begin with one. */
export const districtInName = (school: string): string => DISTRICT.exec(school)?.[0] ?? "";
