import { Exact } from "../../core/number/exact";
import { byLevel, levelOf } from "../../core/operations/level";
import { alikeButNotSame, itemKey } from "../../core/operations/sameItem";
import type { Row } from "../../core/table";
import { missing, number } from "../../core/value";
import { filter, filterReads, passes, passesAll, type Filter } from "../filter";
import { defineMechanism, type Result } from "../mechanism";
import type { Note } from "../note";
import type { Outcome } from "../outcome";
import type { Scope } from "../scope";
import { choice, optional, optionalList, quantity, required, ruleName, tableName, withDefault, words, type Keyed, type SettingProblem } from "../settings";
import { whenAbsent } from "./absence";
import { absentRegister, entryOf, openEntries, wordsIn } from "./entry";
import { span, spanOf } from "./span";
import { times, TIMES_COLUMN, timesOf, timesReads } from "./times";

type SameItem = "highest" | "highestOfLevel" | "highestOfAll" | "all";

interface Award {
  readonly row: Row;
  readonly item: string;
  readonly level: string;
  readonly kind: string;
  /** Further columns that the points go by. */
  readonly asked: readonly string[];
  /** undefined where the level, the item, what the points go by or what a 筛选 asks for is not filled in, or two rows of the table fit. */
  readonly points: Exact | undefined;
}

/** An award with what it counts for, and why. */
interface Judged {
  readonly award: Award;
  readonly counted: Exact;
  readonly note: Note;
}

/** 加分: points for awards, the highest of each item only. S1B-09, S1B-10, S1B-11 */
export const bonus = defineMechanism({
  name: "加分",
  sentence: "bonus",
  settings: {
    register: required("登记", tableName),
    points: required("分值", ruleName),
    /** Which rows count: those of one category, where each has its own limit. */
    filters: optionalList("筛选", filter, { named: true }),
    item: withDefault("项目列", words, "项目名称"),
    level: withDefault("级别列", words, "级别"),
    kind: withDefault("类别列", words, "类别"),
    same: withDefault("同一项目", choice<SameItem>({ 取最高: "highest", 取最高且同级不累计: "highestOfLevel", 所有项目只取最高一项: "highestOfAll", 累计: "all" }), "取最高"),
    times,
    cap: optional("上限", quantity),
    none: withDefault("无记录", quantity, 0),
    span,
    whenAbsent,
  },
  // Of an item's highest award it does not matter how many times it was.
  check: ({ times: { setting }, same }): readonly SettingProblem[] => (setting?.value !== undefined && same.value !== "all" ? [{ code: "eitherOr", row: setting.row, one: TIMES_COLUMN, other: "同一项目" }] : []),
  bind: ({ register, points, filters, item, level, kind, same, times: many, cap, none, span: period, whenAbsent: absence }) => ({
    counts: spanOf(period),
    whenAbsent: absence.value,
    reads: [
      ...[item, level].map(({ value: column }) => ({ kind: "column", table: register.value, column }) as const),
      // What the points go by of it is asked for by 分值, and by 筛选; else it is only told.
      { kind: "column", table: register.value, column: kind.value, optional: true },
      ...filterReads(register.value, filters),
      ...timesReads(register, many),
    ],
    evaluation: {
      kind: "term",
      evaluate(at, scope) {
        const { present, ...rows } = scope.counted(register, at, spanOf(period));
        const [certain, disputed] = [rows.certain.filter((row) => mayPass(row, filters)), rows.disputed.filter((row) => mayPass(row, filters))];
        if (!present && absence.value !== "notice") return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, level.value) }] }) };
        const awardOf = (row: Row): Award => {
          const award = readAward(row, [item.value, level.value, kind.value], points.value, scope);
          const often = timesOf(row, many.setting?.value);
          return passesAll(row, filters) && often ? { ...award, points: award.points?.times(often) } : { ...award, points: undefined };
        };
        const awards = certain.map(awardOf);
        const judged = judge(awards, same.value);
        const inputs = (): Outcome["inputs"] => [
          ...judged.flatMap(({ award, counted, note }) =>
            award.points ? [{ role: register.value, outcome: entryOf(register.value, award.row, item.value, number(counted), { notes: [note] }) }] : openEntries(register.value, [award.row], [item.value, level.value, ...award.asked, ...[many.setting?.value].flatMap((column) => column ?? [])]),
          ),
          ...openEntries(register.value, disputed, [...filters.map(({ key }) => key), item.value, level.value, kind.value]),
        ];
        const notes = alikeNotes(awards);
        if (disputed.length > 0 || awards.some((award) => award.points === undefined)) return { value: missing, notes, explain: () => ({ inputs: inputs() }) };
        const total = judged.length === 0 ? none.value : Exact.sum(judged.map(({ counted }) => counted));
        return capped(total, cap.setting?.value, { notes, explain: () => ({ inputs: inputs(), working: workingOf(judged, total) }) });
      },
    },
  }),
});

/** Whether the row is, or for all that is filled in may be, one of those that count. */
function mayPass(row: Row, filters: readonly Keyed<Filter>[]): boolean {
  return filters.every(({ key, value }) => passes(value, row.cells.get(key)?.value ?? missing, key) !== false);
}

function readAward(row: Row, [itemColumn, levelColumn, kindColumn]: readonly [string, string, string], table: string, scope: Scope): Award {
  const [item, level, kind] = [wordsIn(row, itemColumn), wordsIn(row, levelColumn), wordsIn(row, kindColumn)];
  const asked = new Map<string, string>();
  const chosen = scope.lookUp(table, level, (field) => {
    const words = wordsIn(row, field);
    asked.set(field, words);
    return words;
  });
  // A level that the table does not have gives nothing; whether two rows fit is for the school to settle.
  const listed = chosen.kind === "one" && chosen.row.value.kind === "number" ? chosen.row.value.number : Exact.zero;
  const unclear = item === "" || level === "" || [...asked.values()].includes("") || chosen.kind === "several";
  return { row, item, level, kind, asked: [...asked.keys()], points: unclear ? undefined : listed };
}

/** 县级 and 区级 are one level. */
const levelKey = ({ level }: Award): string => levelOf(level) ?? level;

/**
 * 同一项目以最高级别计分: the higher level first, of one level the one with more points; by points alone where a school's
 * table goes by other words than levels.
 */
function bestFirst(awards: readonly Award[]): readonly Award[] {
  const levels = new Map(awards.map((award) => [award, levelOf(award.level)]));
  if ([...levels.values()].includes(undefined)) return byPoints(awards);
  return [...awards].sort((a, b) => {
    const [one, other] = [levels.get(a), levels.get(b)];
    return one === undefined || other === undefined ? 0 : byLevel(one, other) || morePoints(a, b);
  });
}

const morePoints = (a: Award, b: Award): number => (b.points ?? Exact.zero).compare(a.points ?? Exact.zero);

const byPoints = (awards: readonly Award[]): readonly Award[] => [...awards].sort(morePoints);

/** What each award counts for. One that the table gives nothing for stands in no other's way. */
function judge(awards: readonly Award[], same: SameItem): readonly Judged[] {
  const best = new Map<string, Award>();
  const levels = new Set<string>();
  const verdicts = new Map<Award, Judged>();
  let highest: Award | undefined;
  for (const award of same === "highestOfAll" ? byPoints(awards) : bestFirst(awards)) {
    const key = itemKey(award.item);
    const before = best.get(key);
    const none = { award, counted: Exact.zero };
    if (award.points?.sign() === 0) {
      verdicts.set(award, { ...none, note: { code: "awardNotListed", params: { level: award.level, kind: award.kind } } });
      continue;
    }
    if (same !== "all" && before) verdicts.set(award, { ...none, note: { code: "awardLowerOfItem", params: { item: award.item, best: before.level } } });
    else if (same === "highestOfLevel" && levels.has(levelKey(award))) verdicts.set(award, { ...none, note: { code: "awardSameLevel", params: { level: award.level } } });
    else if (same === "highestOfAll" && highest) verdicts.set(award, { ...none, note: { code: "awardNotHighest", params: { best: `${highest.item}${highest.level}` } } });
    else {
      highest ??= award;
      verdicts.set(award, { award, counted: award.points ?? Exact.zero, note: { code: "awardCounted", params: {} } });
      levels.add(levelKey(award));
    }
    if (before === undefined) best.set(key, award);
  }
  return awards.flatMap((award) => verdicts.get(award) ?? []);
}

function workingOf(judged: readonly Judged[], total: Exact): string {
  const counted = judged.filter(({ counted: points }) => points.sign() > 0);
  const terms = counted.map(({ award, counted: points }) => `${award.item}${award.level} ${points.toString()}`);
  return terms.length < 2 ? terms.join("") : `${terms.join(" + ")} = ${total.toString()}`;
}

function capped(total: Exact, cap: Exact | undefined, rest: Omit<Result, "value">): Result {
  if (cap === undefined || total.compare(cap) <= 0) return { ...rest, value: number(total) };
  return { ...rest, value: number(cap), notes: [...(rest.notes ?? []), { code: "awardCapped", params: { cap: cap.toString() } }] };
}

/** 作文竞赛 and 市作文竞赛 may be one contest, which only the clerk can tell. */
function alikeNotes(awards: readonly Award[]): Note[] {
  const items = [...new Set(awards.map(({ item }) => item))];
  return items.flatMap((one, index) => items.slice(index + 1).flatMap((other): Note[] => (alikeButNotSame(one, other) ? [{ code: "awardsAlike", params: { one, other } }] : [])));
}
