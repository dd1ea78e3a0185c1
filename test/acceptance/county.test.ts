import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openBook } from "../../workbench/book";
import { handIn } from "../../workbench/cli/table";
import { newWorkbook } from "../../workbench/package/newWorkbook";
import expected from "../fixtures/expected.json";
import { fixture, records, temporaryFolder, workbench } from "./commandLine";
import { differingParts } from "./sameWorkbook";
import { openSession } from "./session";

const root = path.resolve(__dirname, "../..");

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as a person runs it, which starts processes of its own. */
function command(...argv: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, "workbench/run.mjs"), ...argv], { stdio: ["ignore", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.on("data", (text) => (out += String(text)));
    child.stderr.on("data", (text) => (err += String(text)));
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

interface People {
  readonly workbook: string;
  readonly people: readonly { readonly name: string; readonly net_pay?: string; readonly month_pay?: readonly string[] }[];
  readonly substitutes?: readonly { readonly amount: string }[];
}

const of = (workbook: string): People => (expected as unknown as readonly People[]).find((one) => one.workbook === workbook) as People;
const [MONTHLY, TERM] = ["学月与学年考核.xlsx", "月考核与学期考核.xlsx"] as const;

const fen = (amounts: readonly string[]): number => amounts.reduce((sum, amount) => sum + Math.round(Number(amount) * 100), 0);
/** Worked out independently: nobody's is open in the second, the prizes of all who are compared are in the first. */
const ALLOWANCES = fen(of(MONTHLY).people.flatMap(({ month_pay }) => month_pay ?? [])) / 100;
const NET = fen([...of(TERM).people.map(({ net_pay }) => net_pay ?? ""), ...(of(TERM).substitutes ?? []).map(({ amount }) => amount)]) / 100;

/** The workbook of another school: everybody is called otherwise, and so is the school. */
function otherSchool(bytes: Uint8Array, sign: string, [from, to]: readonly [string, string]): Uint8Array {
  const named = new RegExp([...new Set([...of(MONTHLY).people, ...of(TERM).people].map(({ name }) => name))].join("|"), "g");
  const decoded = (xml: string): string => xml.replace(/&#(\d{5});/g, (_, code: string) => String.fromCharCode(Number(code)));
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, /^xl\/(?:worksheets|sharedStrings)/.test(name) ? strToU8(decoded(strFromU8(part)).replace(named, (person) => person + sign).replaceAll(from, to)) : part] as const);
  return zipSync(Object.fromEntries(parts));
}

/** A workbook with a regulation, not appraised yet. */
async function withScheme(name: string, folder: string, ...argv: readonly string[]): Promise<Uint8Array> {
  const saved = path.join(folder, `方案-${name}`);
  const { code, errors } = await workbench(fixture(name), ...argv, "--save", saved);
  if (code !== 0) throw new Error(errors);
  return new Uint8Array(readFileSync(saved));
}

interface Table {
  readonly workbooks: readonly Readonly<Record<string, string | number>>[];
  readonly districts: readonly Readonly<Record<string, string | number>>[];
  readonly total: Readonly<Record<string, string | number>>;
}

describe("the command over a county", () => {
  it("adds up what six schools came to, names what it cannot, and goes on where it was interrupted", async () => {
    const folder = temporaryFolder();
    const county = path.join(folder, "全县");
    const put = (place: string, bytes: Uint8Array): void => {
      mkdirSync(path.dirname(path.join(county, place)), { recursive: true });
      writeFileSync(path.join(county, place), bytes);
    };
    const monthly = await withScheme(MONTHLY, folder, "--scheme", "S1A", "--set", "奖金总额=5000");
    const term = await withScheme(TERM, folder, "--scheme", "S1B");
    put("东区/甲.xlsx", term);
    put("东区/乙.xlsx", otherSchool(term, "乙", ["清源小学", "乙河小学"]));
    put("西区/丙.xlsx", monthly);
    put("西区/丁.xlsx", otherSchool(term, "丁", ["清源小学", "丁山小学"]));
    put("西区/无方案.xlsx", otherSchool(new Uint8Array(readFileSync(fixture(MONTHLY))), "戊", ["云溪镇中心小学", "戊城小学"]));
    put("西区/坏.xlsx", monthly.slice(0, 3000));
    const table = path.join(folder, "县汇总.xlsx");
    const saved = path.join(folder, "结果");
    const argv = [county, "--press", "Appraise", "--jobs", "2", "--save", saved, "--table", table];
    const json = (): Table => JSON.parse(readFileSync(path.join(folder, "县汇总.json"), "utf8")) as Table;

    const first = await command(...argv);
    expect(first.code).toBe(1);
    expect(first.err).toMatch(/坏\.xlsx:文件不完整/);
    const { workbooks, districts, total } = json();
    const found = new Map(workbooks.map(({ place, state, school, scheme, people, paid, remark }) => [place, [state, school, scheme, people, paid, remark]] as const));
    expect(found.get("东区/甲.xlsx")).toEqual(["done", "清源小学", "S1B", 18, NET, undefined]);
    expect(found.get("东区/乙.xlsx")).toEqual(["done", "乙河小学", "S1B", 18, NET, undefined]);
    // The case that is open holds the prizes of eleven.
    expect(found.get("西区/丙.xlsx")).toEqual(["done", "云溪镇中心小学", "S1A", 12, `${ALLOWANCES.toFixed(2)}\uFF08不全\uFF09`, "11 人的金额缺或待核\uFF0C没有算进来"]);
    expect(found.get("西区/无方案.xlsx")).toEqual(["done", "戊城小学", undefined, undefined, undefined, "没有计入\uFF1A没有考核结果"]);
    expect(found.get("西区/坏.xlsx")?.[0]).toBe("failed");
    expect(workbooks.find(({ place }) => place === "西区/坏.xlsx")?.["error"]).toContain("文件不完整");
    expect(districts.map(({ district, people, paid }) => [district, people, paid])).toEqual([
      ["东区", 36, 2 * NET],
      ["西区", "30\uFF08不全\uFF09", `${(NET + ALLOWANCES).toFixed(2)}\uFF08不全\uFF09`],
    ]);
    expect([total["people"], total["paid"]]).toEqual(["66\uFF08不全\uFF09", `${(3 * NET + ALLOWANCES).toFixed(2)}\uFF08不全\uFF09`]);

    const book = await openBook(new Uint8Array(readFileSync(table)), { fileName: "县汇总.xlsx", locale: "zh-CN" });
    const sheets = new Map(book.sheetValues().map(({ name, values }) => [name, values]));
    book.dispose();
    expect([...sheets.keys()]).toEqual(expect.arrayContaining(["县汇总", "县汇总_东区", "县汇总_西区"]));
    const west = records(sheets.get("县汇总_西区")?.slice(1) ?? []);
    expect(west.find(({ 文件 }) => 文件 === "西区/坏.xlsx")?.["提示"]).toContain("文件不完整");
    const fingerprints = new Map(workbooks.map(({ place, fingerprint }) => [place, fingerprint]));
    expect(fingerprints.get("东区/甲.xlsx")).toMatch(/^[0-9a-f]{16}$/);

    // As after an interruption: one result is not there, one school has handed in anew.
    const before = statSync(path.join(saved, "东区/甲.xlsx")).mtimeMs;
    rmSync(path.join(saved, "东区/乙.xlsx"));
    put("西区/坏.xlsx", otherSchool(monthly, "坏", ["云溪镇中心小学", "新交小学"]));
    const second = await command(...argv);
    expect(second.code).toBe(0);
    expect(second.out.match(/没有变过,已做好,不再做/g)).toHaveLength(4);
    expect(second.out).toMatch(/乙\.xlsx\(\d/);
    expect(statSync(path.join(saved, "东区/甲.xlsx")).mtimeMs).toBe(before);
    const again = json();
    expect(again.workbooks.find(({ place }) => place === "西区/坏.xlsx")).toMatchObject({ state: "done", school: "新交小学", people: 12 });
    expect(new Map(again.workbooks.map(({ place, fingerprint }) => [place, fingerprint])).get("东区/乙.xlsx")).toBe(fingerprints.get("东区/乙.xlsx"));
    expect(again.total["people"]).toBe("78\uFF08不全\uFF09");
    rmSync(folder, { recursive: true });
  });
});

describe("县汇总 in the pane", () => {
  it("is made from the schools' files in an empty workbook, and taken back without a trace", async () => {
    const folder = temporaryFolder();
    const saved = path.join(folder, "甲.xlsx");
    const { code, errors } = await workbench(fixture(TERM), "--scheme", "S1B", "--press", "Appraise", "--save", saved);
    expect([code, errors]).toEqual([0, ""]);
    const session = await openSession(newWorkbook());
    const before = session.parts();
    await handIn(session.client, [{ place: "东区/甲.xlsx", savedTo: saved }, { place: "西区/坏.xlsx", savedTo: undefined }]);
    expect(session.client.messages.at(-1)).toContain("1 所学校\uFF0C18 人");
    const rows = records(session.values("县汇总").slice(1));
    expect(rows.map(({ 区, 学校, 人数, 提示 }) => [区, 学校, 人数, 提示])).toEqual(
      expect.arrayContaining([
        ["东区", "清源小学", 18, ""],
        ["西区", "坏", "", "没有计入\uFF1A文件读不了"],
        ["", "合计\uFF081 校\uFF09", "18\uFF08不全\uFF09", "没有计入\uFF1A坏"],
      ]),
    );
    expect(session.sheetNames()).toEqual(expect.arrayContaining(["县汇总_东区", "县汇总_西区"]));
    await session.client.press("Undo");
    expect(session.sheetNames()).toEqual(["Sheet1"]);
    expect(differingParts(before, session.parts())).toEqual([]);
    session.close();
    rmSync(folder, { recursive: true });
  });
});
