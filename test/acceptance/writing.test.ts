import { newPackage } from "../../workbench/package";
import type { Fault } from "../../workbench/host";
import { addSheet } from "../support/smallWorkbook";
import { kindOf } from "./interrupted/brokenHost";
import { openSession } from "./session";

/** A school of so many people, two months and an examination; no two scores alike. */
function school(people: number): Uint8Array {
  const workbook = newPackage();
  const homerooms = Array.from({ length: people }, (_, index) => ({ person: `教师${index + 1}`, class: `${"一二三"[Math.floor(index / 20)] ?? ""}(${(index % 20) + 1})班`, score: 60 + index / 2 }));
  addSheet(workbook, "班主任名册", [["姓名", "班级", "津贴标准"], ...homerooms.map(({ person, class: of }) => [person, of, 300])]);
  for (const month of ["2026年9月", "2026年10月"]) {
    addSheet(workbook, month, [[`${month}班主任学月岗位考核表`], ["班级", "班主任", "常规(60分)", "卫生(40分)", "得分"], ...homerooms.map(({ person, class: of, score }) => [of, person, score - 30, 30, score])]);
  }
  addSheet(workbook, "统测成绩", [["班级", "班主任", "学年得分"], ...homerooms.map(({ person, class: of, score }) => [of, person, score])]);
  return workbook.save();
}

interface Size {
  readonly actions: number;
  readonly bytes: number;
}

/** What each command sends to Excel that changes something. */
async function sizesFor(people: number, commands: readonly string[]): Promise<readonly Size[]> {
  let size = { actions: 0, bytes: 0 };
  const record: Fault = (next) => (request) => {
    if (kindOf(request) === "writing") size = { actions: size.actions + request.Actions.length, bytes: size.bytes + Buffer.byteLength(JSON.stringify(request)) };
    return next(request);
  };
  const session = await openSession(school(people), { faults: [record] });
  await session.choose("S1A");
  await session.set("奖金总额", "1000");
  const sizes: Size[] = [];
  for (const command of commands) {
    size = { actions: 0, bytes: 0 };
    await session.client.press(command);
    sizes.push(size);
  }
  session.close();
  return sizes;
}

it("one more person costs a command few actions and bytes: what is alike in all rows is written once", async () => {
  const commands = ["Appraise", "MakeReports"];
  const [few, many] = [await sizesFor(20, commands), await sizesFor(60, commands)];
  const perPerson = commands.map((command, index) => {
    const of = (what: keyof Size): number => ((many[index]?.[what] ?? 0) - (few[index]?.[what] ?? 0)) / 40;
    return { command, actions: of("actions"), bytes: of("bytes") };
  });
  const [appraise, makeReports] = perPerson;
  expect(appraise?.actions).toBeLessThan(1);
  expect(appraise?.bytes).toBeLessThan(500);
  expect(makeReports?.actions).toBeLessThan(7);
  expect(makeReports?.bytes).toBeLessThan(3_000);
});
