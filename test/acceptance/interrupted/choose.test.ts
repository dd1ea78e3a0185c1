import { openBroken } from "./brokenHost";

it("choosing a scheme, cut off wherever it can be, is done again or taken back by the next press", async () => {
  const { session, breakEverywhere } = await openBroken();
  console.log(`Choose: ${await breakEverywhere("Choose")} points of failure`);
  session.close();
});
