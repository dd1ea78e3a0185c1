/**
 * Which requirement set each member of the object model belongs to, read from the client library of node_modules.
 * The library itself does not enforce its sets: an old Excel simply does not know the member, so the host must refuse it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Restriction } from "../wire/catalogue";
import type { RequirementSets } from "./profiles";

interface Requirement {
  readonly set: string;
  readonly version: string;
}

const MEMBER = /_throwIfApiNotSupported\("([\w.]+)", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)"/g;

const read = new Map<string, ReadonlyMap<string, Requirement>>();

/** Member ("range.getrangeedge", lower case) → requirement set, as the library in this folder has it; read once. */
export function memberRequirements(officeFolder: string): ReadonlyMap<string, Requirement> {
  let members = read.get(officeFolder);
  if (members === undefined) {
    // The readable build: the minified one has no such names to look for.
    const source = readFileSync(join(officeFolder, "excel-win32-16.01.debug.js"), "utf8");
    members = new Map(
      [...source.matchAll(MEMBER)].map(([, member = "", set = "ExcelApi", version = ""]) => [
        member.toLowerCase(),
        { set, version },
      ]),
    );
    read.set(officeFolder, members);
  }
  return members;
}

/** Refuses the members that these sets do not reach. */
export function restrictTo(sets: RequirementSets, members: ReadonlyMap<string, Requirement>): Restriction {
  return (type, member) => {
    const needs = members.get(`${type}.${member}`.toLowerCase());
    if (needs === undefined || reaches(sets[needs.set], needs.version)) return undefined;
    return `${needs.set} ${needs.version}`;
  };
}

/**
 * The sets with ExcelApi cut to what this client library has members for: a page that was told more would
 * look for members that its own library lacks.
 */
export function declaredSets(sets: RequirementSets, members: ReadonlyMap<string, Requirement>): RequirementSets {
  const versions = [...members.values()].filter(({ set }) => set === "ExcelApi").map(({ version }) => version);
  const newest = versions.reduce((best, version) => (reaches(version, best) ? version : best), "1.1");
  const declared = sets["ExcelApi"];
  return reaches(declared, newest) ? { ...sets, ExcelApi: newest } : sets;
}

function reaches(have: string | undefined, need: string): boolean {
  if (have === undefined) return false;
  const [major = 0, minor = 0] = have.split(".").map(Number);
  const [needMajor = 0, needMinor = 0] = need.split(".").map(Number);
  return major > needMajor || (major === needMajor && minor >= needMinor);
}
