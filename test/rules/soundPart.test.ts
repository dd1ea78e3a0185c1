import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { soundPart } from "../../src/rules/soundPart";
import { schemeOf } from "../../src/schemes/rows";

/** Each rule without a figure, with the rules that hold it up. */
function heldUp(lines: string): Readonly<Record<string, readonly string[]>> {
  const { heldUp: held } = soundPart(compile(schemeOf("T", `${lines}\n  输出|结果表|列|姓名||名册.姓名`), mechanisms));
  return Object.fromEntries([...held].map(([id, by]) => [id.replace("T/", ""), by.map(({ name }) => name)]));
}

const SCORES = `
  得分|求和|加数|常规||学月考核.常规
  总分|求和|加数|得分||得分
  名次|名次|得分|||总分
`;

describe("what can be computed although rules are mistaken", () => {
  it("is all of it where none is", () => {
    expect(heldUp(SCORES)).toEqual({});
  });

  it("is not what is made of a mistaken rule", () => {
    expect(heldUp(SCORES.replace("总分|求和|加数|得分||得分", "总分|求和|加数|得分||得份"))).toEqual({ 总分: ["总分"], 名次: ["总分"] });
  });

  it("is nothing in a circle, nor what is made of it", () => {
    const held = heldUp(SCORES.replace("学月考核.常规", "总分"));
    expect(new Set(Object.keys(held))).toEqual(new Set(["名次", "总分", "得分"]));
  });

  it("is not what a mistaken veto may bar from, and what is made of that", () => {
    const veto = (mechanism: string): string => `
  否决|${mechanism}|登记|||否决登记
  否决||情形|①||体罚
  否决||生效状态|||
  否决||生效状体|||成立
  否决||影响|||名次
`;
    expect(heldUp(SCORES + veto("一票否决"))).toEqual({ 否决: ["否决"], 名次: ["否决"] });
    // Of a mechanism that nobody knows, but with the settings of one that is known.
    expect(heldUp(SCORES + veto("一票否诀").replace("生效状体", "待核状态"))).toEqual({ 否决: ["否决"], 名次: ["否决"] });
  });

  it("is nothing at all where a rule is mistaken that all figures go by", () => {
    expect(new Set(Object.keys(heldUp(`${SCORES}\n  口径|任职口径|一人多班|||平均`)))).toEqual(new Set(["口径", "名次", "总分", "得分", "输出"]));
  });

  it("is about those on the list whose columns are wrong", () => {
    const { program } = soundPart(compile(schemeOf("T", `${SCORES}\n  输出|结果表|对象|||工作坊\n  输出||列|总分||总份`), mechanisms));
    expect(program.outputs.map(({ over, columns }) => [over, columns.length])).toEqual([[{ table: "工作坊" }, expect.any(Number)]]);
  });
});
