import { PROFILES } from "../../../workbench/host";
import { openBroken } from "./brokenHost";

it("with the live proof, too, an appraisal cut off is done again or taken back", async () => {
  const { session, breakEverywhere } = await openBroken(PROFILES.excel365);
  await session.choose("S1A");
  await session.set("奖金总额", "1000");
  console.log(`Appraise with proof: ${await breakEverywhere("Appraise")} points of failure`);
  session.close();
});
