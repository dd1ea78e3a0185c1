import { levelOf } from "../../../src/core/operations/level";

describe("levelOf (G07)", () => {
  it.each([
    ["国家级", "国家"],
    ["全国", "国家"],
    ["部级", "国家"],
    ["省", "省"],
    ["市级", "市"],
    ["地级市", undefined],
    ["区级", "县"],
    ["县(市、区)级", "县"],
    ["街道", "乡镇"],
    ["校级", "校"],
    ["年级", "年级"],
    ["年级部", "年级"],
    ["班级", "班"],
    ["优秀", undefined],
    ["", undefined],
  ])("%s is %s", (words, level) => {
    expect(levelOf(words)).toBe(level);
  });
});
