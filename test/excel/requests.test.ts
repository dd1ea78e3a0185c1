import { PROFILES, type Fault } from "../../workbench/host";
import { kindOf } from "../acceptance/interrupted/brokenHost";
import { differingParts } from "../acceptance/sameWorkbook";
import { lastMessage, plansRibbon } from "./addin/session";

const openPlans = plansRibbon();

const MEGABYTE = 1_000_000;

it("a large table goes in requests of a megabyte each, in the order of its rows, and is taken back as one", async () => {
  const writing: number[] = [];
  const record: Fault = (next) => (request) => {
    if (kindOf(request) === "writing") writing.push(Buffer.byteLength(JSON.stringify(request)));
    return next(request);
  };
  const session = await openPlans(undefined, [record], PROFILES.web);
  const before = session.parts();
  await session.client.press("LongTexts");
  expect(lastMessage(session)).toBe("LongTexts done, 0 skipped");
  // What is set before the first piece no longer has room beside it.
  expect(writing).toHaveLength(4);
  expect(Math.max(...writing)).toBeLessThan(1.1 * MEGABYTE);
  expect(session.values("考核结果").map(([name]) => name)).toEqual(["姓名", ...Array.from({ length: 25 }, (_, index) => `教师${index + 1}`)]);

  await session.client.press("Undo");
  expect(differingParts(before, session.parts())).toEqual([]);
});
