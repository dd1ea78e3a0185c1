import { openBroken, type BrokenSession } from "./brokenHost";

let broken: BrokenSession;
beforeAll(async () => {
  broken = await openBroken();
  await broken.session.choose("S1A");
  await broken.session.set("奖金总额", "1000");
});
afterAll(() => broken.session.close());

describe("CheckData, cut off wherever it can be", () => {
  it("is done again or taken back by the next press, and the workbook equals the original part by part", async () => {
    console.log(`CheckData: ${await broken.breakEverywhere("CheckData")} points of failure`);
  }, 600_000);

  it("and so is a second run over what the first wrote", async () => {
    await broken.session.client.press("CheckData");
    console.log(`CheckData again: ${await broken.breakEverywhere("CheckData")} points of failure`);
  }, 600_000);
});
