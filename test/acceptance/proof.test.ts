import { readFileSync } from "node:fs";
import { PROFILES, withoutCustomFunctions, type Profile } from "../../workbench/host";
import { fixture } from "./commandLine";
import { smallWorkbook } from "../support/smallWorkbook";
import { openSession, partsOf, type Session } from "./session";

const bytes = readFileSync(fixture("学月与学年考核.xlsx"));

async function appraised(profile: Profile): Promise<Session> {
  const session = await openSession(bytes, { profile });
  await session.choose("S1A");
  await session.set("奖金总额", "5000");
  await session.client.press("Appraise");
  return session;
}

/** What the appraisal in a profile gave, as it was written: the tests that only look share it. */
interface Appraised {
  readonly saved: Uint8Array;
  readonly parts: ReadonlyMap<string, string>;
  readonly results: ReturnType<Session["values"]>;
  readonly problems: ReturnType<Session["values"]>;
}

const known = new Map<Profile, Promise<Appraised>>();

function appraisedOnce(profile: Profile): Promise<Appraised> {
  const made = known.get(profile) ?? appraiseAndSave(profile);
  known.set(profile, made);
  return made;
}

async function appraiseAndSave(profile: Profile): Promise<Appraised> {
  const session = await appraised(profile);
  const saved = session.book.save();
  const made = { saved, parts: partsOf(saved), results: session.values("考核结果"), problems: session.values("问题清单") };
  session.close();
  return made;
}

/** The proof's columns under the headings of the result, and the verdicts. */
function proofOf(session: Session): { figures: readonly (readonly unknown[])[]; verdicts: readonly unknown[] } {
  const [headings = [], ...rows] = session.values("核算");
  const [resultHeadings = []] = session.values("考核结果");
  const columns = resultHeadings.slice(0, -2).map((heading) => headings.indexOf(heading));
  return { figures: rows.map((row) => columns.map((column) => row[column])), verdicts: rows.map((row) => row[headings.indexOf("核对")]) };
}

describe.each([PROFILES.excel365, PROFILES.web])("the live proof in $name", (profile) => {
  let session: Session;
  beforeAll(async () => {
    session = await appraised(profile);
  });
  afterAll(() => session.close());

  it("has every figure of the result once more, as formulas, and says 一致", () => {
    const [, ...results] = session.values("考核结果");
    const { figures, verdicts } = proofOf(session);
    expect(figures).toEqual(results.map((row) => row.slice(0, -2)));
    expect(new Set(verdicts)).toEqual(new Set(["一致"]));
  });

  it("shows a changed input without the pane, calling each dependent column once, and agrees again after a press", async () => {
    const before = session.client.functions.calls;
    await session.type("2026年9月", "D5", "27.2");
    // 9月得分, 9月津贴, 学月总分, 总评分, 名次, 奖次, 学年奖: one call each.
    expect(session.client.functions.calls - before).toBe(7);
    expect(proofOf(session).verdicts[0]).toBe("输入已变,请重新考核");
    expect(proofOf(session).verdicts[1]).toBe("一致");
    await session.client.press("Appraise");
    expect(new Set(proofOf(session).verdicts)).toEqual(new Set(["一致"]));
    await session.type("2026年9月", "D5", "28.2");
    await session.client.press("Appraise");
  });

  it("shows a changed setting of the scheme: all allowances of 25% differ", async () => {
    await session.set("S1A/学月津贴/比例", "25%");
    expect(new Set(proofOf(session).verdicts)).toEqual(new Set(["输入已变,请重新考核"]));
    await session.set("S1A/学月津贴/比例", "70%");
    expect(new Set(proofOf(session).verdicts)).toEqual(new Set(["一致"]));
  });

  it("still compares when the result was sorted, for it is joined by name and class", async () => {
    const [, first = [], second = []] = session.values("考核结果");
    const cells = (row: number, values: readonly unknown[]): [string, string][] =>
      values.slice(0, -2).map((value, column) => [`${String.fromCharCode(65 + column)}${row}`, String(value)]);
    await session.typeAll("考核结果", [...cells(2, second), ...cells(3, first)]);
    expect(new Set(proofOf(session).verdicts)).toEqual(new Set(["一致"]));
  });
});

describe.each([PROFILES.excel365, PROFILES.web])("the saved proof, opened again in $name", (profile) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession((await appraisedOnce(profile)).saved, { profile });
  });
  afterAll(() => session.close());

  it("calculates once more and says 一致", () => {
    const [, ...results] = session.values("考核结果");
    const { figures, verdicts } = proofOf(session);
    expect(figures).toEqual(results.map((row) => row.slice(0, -2)));
    expect(new Set(verdicts)).toEqual(new Set(["一致"]));
  });

  it("shows a changed input, and agrees again after a press", async () => {
    await session.type("2026年9月", "D5", "27.2");
    expect(proofOf(session).verdicts.slice(0, 2)).toEqual(["输入已变,请重新考核", "一致"]);
    await session.client.press("Appraise");
    expect(new Set(proofOf(session).verdicts)).toEqual(new Set(["一致"]));
  });
});

describe("the saved proof", () => {
  it("is stored as Excel stores it: _xldudf_ names in dynamic arrays, without an implicit @", async () => {
    const { parts } = await appraisedOnce(PROFILES.excel365);
    const sheets = [...parts].filter(([name, xml]) => name.startsWith("xl/worksheets/") && xml.includes("BZR_"));
    const formulas = sheets.flatMap(([, xml]) => [...xml.matchAll(/<c [^>]*cm="1"[^>]*><f t="array" ref="([^"]+)">([^<]+)<\/f>/g)]);
    expect(formulas.map(([, ref]) => ref)).toContain("C2:C13");
    expect(formulas.every(([, , formula = ""]) => formula.includes("_xldudf_BZR_"))).toBe(true);
    expect(formulas).toHaveLength(19);
    expect(parts.get("xl/metadata.xml")).toContain("XLDAPR");
  });

  it("says that the add-in is not loaded where its functions are unknown", async () => {
    const { saved } = await appraisedOnce(PROFILES.excel365);
    const later = await openSession(saved, { profile: withoutCustomFunctions(PROFILES.excel365) });
    await later.type("2026年9月", "D5", "27.2");
    expect(new Set(proofOf(later).verdicts)).toEqual(new Set(["加载项未加载"]));
    later.close();
  });
});

describe("without custom functions, or without dynamic arrays", () => {
  const old = { ...PROFILES.excel2021, name: "before dynamic arrays", sets: { ...PROFILES.excel2021.sets, ExcelApi: "1.11" } };

  it.each([withoutCustomFunctions(PROFILES.excel365), old])("$name: no 核算, said once, and nothing else differs", async (profile) => {
    const [full, session] = [await appraisedOnce(PROFILES.excel365), await appraised(profile)];
    expect(session.client.errors).toEqual([]);
    expect(session.sheetNames()).not.toContain("核算");
    expect(session.client.messages.filter((message) => message.includes("没有写“核算”"))).toHaveLength(1);
    expect(session.values("考核结果")).toEqual(full.results);
    expect(session.values("问题清单")).toEqual(full.problems);
    session.close();
  });
});

/** What somebody typed over the small workbook: sheet, cell, words. */
type Typed = readonly (readonly [string, string, string])[];

const ALL_BARRED: Typed = [
  ["2026年9月", "C5", "50"], ["一票否决登记", "E3", "成立"],
  ["一票否决登记", "A4", "丙老师"], ["一票否决登记", "B4", "一(3)班"], ["一票否决登记", "C4", "2026-12-05"], ["一票否决登记", "D4", "④体罚"], ["一票否决登记", "E4", "成立"],
];
const NOT_ON_THE_ROSTER: Typed = [["班主任名册", "A3", ""], ["班主任名册", "B3", ""], ["班主任名册", "A4", ""], ["班主任名册", "B4", ""]];
const DEPUTIES: Typed = [["班主任名册", "D1", "职务"], ["班主任名册", "D2", "副班主任"], ["班主任名册", "D3", "副班主任"], ["班主任名册", "D4", "副班主任"]];

async function proofAfter(typed: Typed): Promise<Session> {
  const session = await openSession(smallWorkbook());
  for (const [sheet, cell, words] of typed) await session.type(sheet, cell, words);
  await session.choose("S1A");
  await session.set("奖金总额", "1000");
  await session.client.press("Appraise");
  return session;
}

describe("the live proof right after an appraisal", () => {
  it("proves prizes of 0 where nobody has a tier", async () => {
    const session = await proofAfter(ALL_BARRED);
    const [headings = [], ...rows] = session.values("核算");
    expect(rows.map((row) => [row[headings.indexOf("学年奖")], row[headings.indexOf("核对")]])).toEqual([[0, "一致"], [0, "一致"], [0, "一致"]]);
    session.close();
  });

  it.each([
    ["a register's row may be anybody's", NOT_ON_THE_ROSTER, "获奖加分"],
    ["nobody knows whose the pay is", DEPUTIES, "9月津贴"],
  ])("never says that inputs changed: what it does not see it does not compare, as where %s", async (_, typed, column) => {
    const session = await proofAfter(typed);
    const [headings = [], ...rows] = session.values("核算");
    expect(new Set(rows.map((row) => row[headings.indexOf("核对")]))).toEqual(new Set(["一致"]));
    expect(headings.map(String).find((heading) => heading.startsWith("没有核对的列"))).toContain(column);
    session.close();
  });
});
