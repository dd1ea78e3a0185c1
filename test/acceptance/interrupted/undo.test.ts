import { openBroken } from "./brokenHost";

it("撤回, cut off wherever it can be, is completed by the next press", async () => {
  const { session, breakUndo } = await openBroken();
  await session.choose("S1A");
  await session.set("奖金总额", "1000");
  console.log(`Undo: ${await breakUndo("Appraise")} points of failure`);
  session.close();
});
