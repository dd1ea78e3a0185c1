/**
 * Which requirement set each member of the object model belongs to, read from the client library of node_modules.
 * The library itself does not enforce its sets: an old Excel simply does not know the member, so the host must refuse it.
 */
import type { Restriction } from "../wire/catalogue";
import type { RequirementSets } from "./profiles";

interface Requirement {
  readonly set: string;
  readonly version: string;
}

const MEMBER = /_throwIfApiNotSupported\("([\w.]+)", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)"/g;

/** Member ("range.getrangeedge", lower case) → requirement set. */
export type MemberRequirements = ReadonlyMap<string, Requirement>;

/** The file of office.js to read them from: the minified one has no such names to look for. */
export const REQUIREMENTS_FILE = "excel-win32-16.01.debug.js";

export function memberRequirements(source: string): MemberRequirements {
  return new Map(
    [...source.matchAll(MEMBER)].map(([, member = "", set = "ExcelApi", version = ""]) => [member.toLowerCase(), { set, version }]),
  );
}

/** Refuses the members that these sets do not reach. */
export function restrictTo(sets: RequirementSets, members: MemberRequirements): Restriction {
  // Only what is refused: every action of every request is asked about.
  const refused = [...members].filter(([, { set, version }]) => !reaches(sets[set], version));
  const lacking = new Map(refused.map(([member, { set, version }]) => [member, `${set} ${version}`]));
  return (type, member) => (lacking.size === 0 ? undefined : lacking.get(`${type}.${member}`.toLowerCase()));
}

/**
 * The sets with ExcelApi cut to what this client library has members for: a page that was told more would
 * look for members that its own library lacks.
 */
export function declaredSets(sets: RequirementSets, members: MemberRequirements): RequirementSets {
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
