import { eligible } from "../../../src/core/operations/eligible";

const conditions = ["年限", "职称"];

describe("eligible", () => {
  it.each([
    [[true, true], { kind: "eligible" }],
    [[false, true], { kind: "failed", conditions: ["年限"] }],
    [[true, false], { kind: "failed", conditions: ["职称"] }],
    [[false, false], { kind: "failed", conditions: ["年限", "职称"] }],
    [[true, undefined], { kind: "missing", conditions: ["职称"] }],
    [[undefined, undefined], { kind: "missing", conditions: ["年限", "职称"] }],
    [[undefined, false], { kind: "failed", conditions: ["职称"] }],
  ])("judges %j as %j", (holds, result) => {
    expect(eligible(conditions, holds)).toEqual(result);
  });
});
