import { addTo } from "../../core/multimap";
import type { PlacedAssignment } from "../answers/assignment";
import { chosenFor } from "./chosen";
import type { DeductionWriting, Direction, DirectionFinding, SchemeSign, SchemeSigns } from "./direction";
import { type Problem, type ProblemCode, problemAt } from "../findings/problem";
import type { DeductionSign } from "../rows/readCell";
import type { RecognisedColumn, RecognisedSheet } from "../recognition/recognised";
import { compact } from "../parse/text";

/** A column of deductions among all of its name in the table. */
interface Member {
  readonly recognised: RecognisedSheet;
  readonly column: RecognisedColumn;
  readonly writing: DeductionWriting;
  readonly chosen: Direction | undefined;
}

interface Settled {
  readonly finding: DirectionFinding;
  readonly sign: DeductionSign;
  readonly problem?: ProblemCode;
}

/**
 * Settles what the numbers in columns of deductions mean, so that no figure gets the wrong sign unnoticed:
 * - What the clerk chose holds, and for columns of the same table, heading and writing as well: next month's sheet.
 * - Until then a column of positive numbers is taken for points taken off, one of negative numbers as signed; numbers
 *   are passed on as they are written. A column with both signs, or one that contradicts the 写法 of the schemes or the
 *   other sheets of its table, is not used at all.
 * - Where the schemes state a 写法, a column chosen to be otherwise is passed on with the other sign. Without one, all
 *   columns of the table must be chosen alike: which sign a rule expects cannot be known.
 */
export function settleDirections(
  sheets: readonly RecognisedSheet[],
  assignments: readonly PlacedAssignment[],
  signs: SchemeSigns,
): readonly RecognisedSheet[] {
  const members = sheets.flatMap((recognised) => membersOf(recognised, assignments));
  const settled = new Map<RecognisedColumn, Settled>();
  for (const [name, alike] of byColumn(members)) {
    const inherited = alike.map(withInherited(alike));
    for (const { column } of alike) settled.set(column, settle(column, inherited, signs.get(name)));
  }
  return sheets.map((recognised) => apply(recognised, settled));
}

function membersOf(recognised: RecognisedSheet, assignments: readonly PlacedAssignment[]): readonly Member[] {
  const table = recognised.definition.name;
  return recognised.columns.flatMap((column) => {
    const writing = column.deduction;
    if (writing === undefined || !column.used) return [];
    const meant = chosenFor(recognised, column, assignments).filter((one) => (one.table ?? table) === table && (one.writing ?? writing) === writing);
    return [{ recognised, column, writing, chosen: meant.at(-1)?.direction }];
  });
}

/** By table and column: 日常检查.扣分. */
function byColumn(members: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) addTo(groups, `${member.recognised.definition.name}.${member.column.name}`, member);
  return groups;
}

/** An answer counts for what is headed and written alike, unless that was answered otherwise, or the answers differ. */
const withInherited = (alike: readonly Member[]): ((member: Member) => Member) => {
  const answered = alike.filter(({ chosen }) => chosen !== undefined);
  return (member) => {
    if (member.chosen !== undefined || member.writing === "none") return member;
    const answers = answered
      .filter(({ writing, column }) => writing === member.writing && compact(column.heading) === compact(member.column.heading))
      .flatMap(({ chosen }) => chosen ?? []);
    const [answer] = answers;
    return answer !== undefined && answers.every((other) => other === answer) ? { ...member, chosen: answer } : member;
  };
};

const ASSUMED: Readonly<Record<DeductionWriting, Direction | undefined>> = { positive: "takenOff", negative: "signed", mixed: undefined, none: undefined };

const told = ({ chosen, writing }: Member): Direction | undefined => chosen ?? ASSUMED[writing];

function settle(column: RecognisedColumn, members: readonly Member[], scheme: SchemeSign | undefined): Settled {
  const self = members.find((member) => member.column === column);
  if (self === undefined) throw new Error("a column is one of its own kind");
  const { chosen, writing } = self;
  const direction = told(self);
  const stated = scheme === "takenOff" || scheme === "signed" ? scheme : undefined;
  const others = members.flatMap((member) => (member.column === column ? [] : (told(member) ?? [])));
  const asWritten = (taken: Direction): DeductionSign => ({ direction: taken, negated: false });
  if (writing === "none") return { finding: { taken: undefined, chosen: chosen !== undefined, asked: false }, sign: asWritten(stated ?? chosen ?? others[0] ?? "takenOff") };
  if (chosen !== undefined) return settleChosen(chosen, column, members, scheme, stated);
  if (direction === undefined) return unclear("deductionMixed");
  if (scheme === "varies") return { finding: { taken: direction, chosen: false, asked: false }, sign: asWritten(direction) };
  if ([...(stated === undefined ? [] : [stated]), ...others].some((other) => other !== direction)) return unclear("deductionUnclear");
  return { finding: { taken: direction, chosen: false, asked: scheme === undefined }, sign: asWritten(direction) };
}

function settleChosen(chosen: Direction, column: RecognisedColumn, members: readonly Member[], scheme: SchemeSign | undefined, stated: Direction | undefined): Settled {
  const finding: DirectionFinding = { taken: chosen, chosen: true, asked: false };
  const first = members.find((member) => member.chosen !== undefined && member.writing !== "none");
  const differs = stated === undefined && scheme !== "varies" && first?.column !== column && first?.chosen !== chosen;
  if (differs) return { finding, sign: "unclear", problem: "deductionsDiffer" };
  return { finding, sign: { direction: chosen, negated: stated !== undefined && stated !== chosen } };
}

const unclear = (problem: ProblemCode): Settled => ({ finding: { taken: undefined, chosen: false, asked: true }, sign: "unclear", problem });

function apply(recognised: RecognisedSheet, settled: ReadonlyMap<RecognisedColumn, Settled>): RecognisedSheet {
  const problems: Problem[] = [...recognised.problems];
  const columns = recognised.columns.map((column) => {
    const found = settled.get(column);
    if (found === undefined) return column;
    const heading = recognised.headings.columns.find(({ position }) => position.column === column.column);
    if (found.problem !== undefined && heading !== undefined) problems.push(problemAt(recognised.sheet, heading.position, { code: found.problem, params: { column: column.name } }));
    return { ...column, sign: found.sign, direction: found.finding };
  });
  return { ...recognised, columns, problems };
}
