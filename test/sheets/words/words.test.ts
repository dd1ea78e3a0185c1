import { readWord, saidWords } from "../../../src/sheets/words/words";

const STATES = ["成立", "待核", "不成立"];
const MEETINGS = ["班主任会", "部会", "家长会"];
const CERTIFICATES = ["培训合格证", "任职资格证"];

const show = (written: string, choices: readonly string[]): string => {
  const read = readWord(written, choices);
  return read === undefined ? "unknown" : `${read.meaning}${read.sure ? "" : "?"}`;
};

describe("a word in a cell", () => {
  it.each<[string, readonly string[], string]>([
    ["成立", STATES, "成立"],
    ["属实", STATES, "成立"],
    ["查 实", STATES, "成立"],
    ["不属实", STATES, "不成立"],
    ["调查中", STATES, "待核"],
    ["已成立", STATES, "成立?"],
    ["认定不成立", STATES, "不成立?"],
    ["未成立", STATES, "unknown"],
    ["是否成立待定", STATES, "unknown"],
    ["成立或不成立", STATES, "unknown"],
    ["班主任例会", MEETINGS, "班主任会"],
    ["九月家长会", MEETINGS, "家长会?"],
    ["家长会、部会", MEETINGS, "unknown"],
    ["教师大会", MEETINGS, "unknown"],
    ["论文发表", ["论文", "专著"], "论文"],
    ["论文(独著)", ["论文", "专著"], "论文?"],
    ["个人荣誉", ["个人", "班级"], "个人"],
    ["《规则》", ["规则", "制度"], "规则"],
    ["Ａ", ["A", "B"], "A"],
    ["a", ["A", "B"], "A"],
    ["江西省中小学班主任任职资格证书", CERTIFICATES, "任职资格证?"],
    ["constructor", STATES, "unknown"],
  ])("%s among %j is %s", (written, choices, expected) => {
    expect(show(written, choices)).toBe(expected);
  });

  it("means what the clerk said, in columns that know the meaning, the last time it was said", () => {
    const said = saidWords([
      { word: "坐实", meaning: "待核" },
      { word: "坐实", meaning: "成立" },
      { word: "坐实", meaning: "家长会" },
    ]);
    expect(readWord("坐 实", STATES, undefined, said)).toEqual({ meaning: "成立", sure: true });
    expect(readWord("坐实", MEETINGS, undefined, said)).toEqual({ meaning: "家长会", sure: true });
    expect(readWord("坐实", CERTIFICATES, undefined, said)).toBeUndefined();
  });
});
