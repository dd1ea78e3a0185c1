import { readFileSync } from "node:fs";
import { fixture } from "./commandLine";
import { openSession, type Session } from "./session";

const bytes = readFileSync(fixture("学月与学年考核.xlsx"));

/** Somebody's row of a sheet by its headings. */
function rowOf(session: Session, sheet: string, name: string): Readonly<Record<string, unknown>> {
  const [headings = [], ...rows] = session.values(sheet);
  const cells = rows.find((row) => row[0] === name) ?? [];
  return Object.fromEntries(headings.map((heading, at) => [String(heading), cells[at]]));
}

describe("a score above the full mark, 90.9 of 90.89", () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(bytes);
    await session.choose("S1A");
    await session.set("奖金总额", "5000");
    await session.set("S1A/学月得分/满分", "90.89");
    await session.client.press("Appraise");
  });
  afterAll(() => session.close());

  it("is shown, and neither paid nor added up", () => {
    expect(rowOf(session, "考核结果", "高子涵")).toMatchObject({ "11月得分": 90.9, "11月津贴": "缺", "10月津贴": 212.81, 学月总分: "缺", 名次: "缺", 学年奖: "缺" });
  });

  it("is so in the proof as well, which agrees", () => {
    expect(rowOf(session, "核算", "高子涵")).toMatchObject({ "11月得分": 90.9, "11月津贴": "缺", "10月津贴": 212.81, 学月总分: "缺", 核对: "一致" });
    const [, ...rows] = session.values("核算");
    expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(["一致"]));
  });

  it("is paid once the regulation says that there is no such mark; the proof then leaves out what it cannot prove", async () => {
    await session.set("S1A/学月得分/满分", "");
    await session.client.press("Appraise");
    // 335 × 70% × 90.9 ÷ 100 = 213.1605
    expect(rowOf(session, "考核结果", "高子涵")).toMatchObject({ "11月得分": 90.9, "11月津贴": 213.16 });
    const proof = rowOf(session, "核算", "高子涵");
    expect(proof).toMatchObject({ "11月得分": 90.9, 核对: "一致" });
    expect(proof).not.toHaveProperty("11月津贴");
  });
});
