import { random } from "./random";
import type { Sheet } from "./work";

export const MONTHS = ["2026-09", "2026-10", "2026-11", "2026-12", "2027-01", "2027-02", "2027-03", "2027-04", "2027-05", "2027-06"];

/** An item of the monthly assessment. */
export interface Item {
  readonly name: string;
  readonly fullMark: number;
}

/** Homeroom teachers of many schools over a school year; amounts are whole hundredths. */
export interface Township {
  readonly items: readonly Item[];
  readonly people: readonly TownshipPerson[];
  readonly proven: ReadonlySet<number>;
  readonly pending: ReadonlySet<number>;
}

interface TownshipPerson {
  readonly id: string;
  readonly name: string;
  readonly school: string;
  readonly class: string;
  /** A row a month, a mark an item. */
  readonly marks: readonly (readonly number[])[];
  exam: number;
  readonly awards: readonly number[];
}

const FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏";
const GIVEN = "明芳伟敏静丽强磊军洋勇艳杰娟涛超霞平刚桂英华慧建国红玉兰";
const AWARDS = [50, 100, 200, 300, 500];
const CLASSES_A_GRADE = 9;

/** Invents them: one in a hundred vetoed, as many pending, ties across a cut in every second school. */
export function township(people: number, perSchool: number, items: readonly Item[]): Township {
  const below = random(20261123 + people);
  const invented = Array.from({ length: people }, (_, index) => person(index, perSchool, items, below));
  const hits = Math.max(1, Math.round(people / 100));
  const drawn = shuffled(invented.map((_, index) => index), below);
  const proven = new Set(drawn.slice(0, hits));
  for (let start = 0, school = 0; start < people; start += perSchool, school++) {
    if (school % 2 === 0) tie(invented.slice(start, start + perSchool).filter((_, index) => !proven.has(start + index)), school % 4 === 0 ? 0.3 : 0.7);
  }
  return { items, people: invented, proven, pending: new Set(drawn.slice(hits, 2 * hits)) };
}

export const schoolName = (school: number): string => `第${padded(school + 1, 4)}小学`;

function person(index: number, perSchool: number, items: readonly Item[], below: (bound: number) => number): TownshipPerson {
  const place = index % perSchool;
  const school = schoolName(Math.floor(index / perSchool));
  const quality = 50 + below(100);
  // Steps of 0.05, as means of weekly marks give: half of the allowances then end in an exact half of 0.01.
  const mark = ({ fullMark }: Item): number => fullMark * 100 - 5 * Math.floor((below(1000) * below(1000) * quality * fullMark * 6) / 1e8);
  const letter = (letters: string): string => letters[below(letters.length)] ?? "";
  return {
    id: `T${padded(index + 1, 6)}`,
    name: letter(FAMILY) + letter(GIVEN) + (below(10) < 6 ? letter(GIVEN) : ""),
    school,
    class: `${school}${Math.floor(place / CLASSES_A_GRADE) + 1}${padded((place % CLASSES_A_GRADE) + 1, 2)}班`,
    marks: MONTHS.map(() => items.map(mark)),
    exam: 3000 + 10 * below(600),
    awards: Array.from({ length: below(5) }, () => AWARDS[below(AWARDS.length)] ?? 0),
  };
}

/** Gives the first behind the cut as much as the last before it has. */
function tie(school: readonly TownshipPerson[], share: number): void {
  const ranked = [...school].sort((a, b) => total(b) - total(a));
  const cut = Math.round(share * ranked.length);
  const [before, behind] = [ranked[cut - 1], ranked[cut]];
  if (before && behind) behind.exam += total(before) - total(behind);
}

const total = ({ marks, exam, awards }: TownshipPerson): number => [...marks.flat(), exam, ...awards].reduce((a, b) => a + b, 0);

/** The five sheets that the work of S1A consists of. */
export function townshipSheets({ items, people, proven, pending }: Township): readonly Sheet[] {
  const cases = [...[...proven].map((index) => ({ index, state: "成立" })), ...[...pending].map((index) => ({ index, state: "待核" }))];
  const below = random(people.length);
  const awards = shuffled(people.flatMap((winner) => winner.awards.map((points) => ({ winner, points }))), below);
  return [
    { name: "名册", rows: [["工号", "班主任", "班级", "学校", "津贴标准"], ...people.map(({ id, name, class: of, school }) => [id, name, of, school, 300])] },
    {
      name: "学月考核",
      rows: [
        ["月份", "班级", "班主任", ...items.map(({ name, fullMark }) => `${name}(${fullMark}分)`)],
        ...MONTHS.flatMap((month, number) => people.map(({ class: of, name, marks }) => [month, of, name, ...(marks[number] ?? []).map(points)])),
      ],
    },
    { name: "统测成绩", rows: [["班级", "班主任", "统测得分"], ...people.map(({ class: of, name, exam }) => [of, name, points(exam)])] },
    {
      name: "学生获奖",
      rows: [
        ["序号", "班级", "班主任", "学生", "项目", "加分"],
        ...awards.map(({ winner, points: won }, index) => [index + 1, winner.class, winner.name, `学生${index + 1}`, CONTESTS[index % CONTESTS.length] ?? "", points(won)]),
      ],
    },
    {
      name: "一票否决登记",
      rows: [
        ["序号", "班主任", "班级", "日期", "情形", "证据", "状态"],
        ...shuffled(cases, below).map(({ index, state }, number) => [number + 1, people[index]?.name ?? "", people[index]?.class ?? "", "2027-03-05", FAULTS[number % FAULTS.length] ?? "", `德育处记录第${number + 1}号`, state]),
      ],
    },
  ];
}

const CONTESTS = ["作文竞赛", "书法比赛", "运动会", "合唱节"];
const FAULTS = ["①不深入班级", "②失职致事故", "③不服从安排", "④体罚学生"];

const points = (hundredths: number): number => hundredths / 100;
const padded = (number: number, width: number): string => String(number).padStart(width, "0");

function shuffled<T>(items: readonly T[], below: (bound: number) => number): readonly T[] {
  return items.map((item) => ({ item, place: below(2 ** 30) })).sort((a, b) => a.place - b.place).map(({ item }) => item);
}
