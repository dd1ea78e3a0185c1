import { customFunctions } from "../../src/functions/index";
import { openBook } from "../../workbench/book";
import type { Book, Scalar } from "../../workbench/book/types";
import { PROFILES, startAddin, type Client } from "../../workbench/host";
import { newPackage } from "../../workbench/package";
import { serial } from "../core/operations/dates";
import { buildFunctionsAddin, type FunctionsAddin } from "./addin";

const SHEET = "Sheet1";

/** A formula as a clerk types it, and the cells it fills from its own on. */
const EXAMPLES: readonly (readonly [formula: string, result: readonly (readonly Scalar[])[]])[] = [
  ['=BZR.COLLECT({"罗敏";"白林"},{"罗 敏";"罗敏"},{"14分",1;2,3},"合计",0)', [[20], [0]]],
  ['=BZR.COLLECT({"罗敏";"白林"},{"罗敏";"罗敏"},{3;4},"合计",0)', [[7], [0]]],
  ['=BZR.COLLECT({"罗敏";"白林"},{"罗敏";"罗敏"},{3;4},,"没有")', [[7], ["没有"]]],
  ["=BZR.TOTAL({1;2},{10;20})", [[11], [22]]],
  ["=BZR.WEIGHTED({0.5,0.5},90,80)", [[85]]],
  ["=BZR.DEDUCT(60,{1,1,70})", [[0]]],
  ['=BZR.BONUS({"作文","作文","合唱"},{"省","市","县"})', [[6]]],
  ["=BZR.RANK({90;90;80})", [[1], [1], [3]]],
  ['=BZR.RANK({90;90;80},,"1,1,2")', [[1], [1], [2]]],
  ["=BZR.PAY(300,45,1,50)", [[270]]],
  ["=BZR.QUOTA(8,{0.3,0.4,0.3})", [[2, 4, 2]]],
  ["=BZR.TIER({100;99;98;97;96;95;94;93;92;91},{0.3,0.4,0.3})", [[1], [1], [1], [2], [2], [2], [2], [3], [3], [3]]],
  ['=BZR.TIER({95;90;80;70},{"一等",0.25;"二等",0.5;"三等",0.25})', [["一等"], ["二等"], ["二等"], ["三等"]]],
  ['=BZR.GRADE(84,{"优",90;"良",80;"差",0})', [["良"]]],
  ["=BZR.PAY(300,95.5,0.7)", [[200.55]]],
  ["=BZR.PAY(350,91.3,0.7)", [[223.69]]],
  ['=BZR.TERMPAY({"合格","合格","不合格","合格","合格"},200)', [[500]]],
  ['=BZR.TERMPAY({"合格","合格","不合格","合格","合格"},200,"B")', [[400]]],
  ['=BZR.TERMPAY({"合格","合格","不合格","合格","合格"},200,"C")', [[700]]],
  ["=BZR.LEAVE(200,3,22)", [[27.27]]],
  ["=BZR.PRIZE({3,4,3},9000,50)", [[950, 900, 850]]],
  ["=BZR.PRIZE({5,3,3},5000,50)", [[495.45, 445.45, 395.45]]],
  ["=BZR.SHARE(500,{30,10,6})", [[326.09, 108.69, 65.22]]],
  ['=BZR.VETO({"③不努力","④体罚"},{"","是"})', [["一票否决:④体罚"]]],
  ['=BZR.ELIGIBLE({"年限","职称"},{TRUE,FALSE})', [["不符合:职称"]]],
  ['=BZR.STREAK({"是","是","否"})', [[2]]],
  ["=BZR.BOTTOM({9;8;8},1)", [[false], [true], [true]]],
  ['=BZR.BARREDUNTIL("2023-05-10",3)', [[serial("2026-05-09")]]],
  ["=BZR.BARREDUNTIL(DATE(2024,2,29),3)", [[serial("2027-02-28")]]],
  ['=BZR.DUE("2026-01-31",1,"月")', [[serial("2026-02-28")]]],
  ["=BZR.NOTICEEND(DATE(2026,3,12))", [[serial("2026-03-18")]]],
  ['=BZR.NOTICEEND("2026-03-12")', [[serial("2026-03-18")]]],
  ["=BZR.HOURSGAP(26)", [[4]]],
  ['=BZR.COVERAGE({"甲";"甲"},{"甲";"乙"})', [[0.5]]],
  ["=BZR.RMB(200.55)", [["贰佰元零伍角伍分"]]],
  ["=BZR.RMB(1000)", [["壹仟元整"]]],
  ["=BZR.RMB(325.04)", [["叁佰贰拾伍元零肆分"]]],
];

/** No example fills more rows. */
const ROOM = 10;
const rowOf = (formula: string): number => 1 + ROOM * EXAMPLES.findIndex(([one]) => one === formula);

/** Beside the examples: scores with a blank among them, and wrong input. */
const OTHERS: Readonly<Record<string, string>> = {
  E1: "90",
  E3: "80",
  F1: '=BZR.RANK(IF(ISBLANK(E1:E3),"",E1:E3))',
  G1: "=BZR.RANK(E1:E3)",
  H1: '=BZR.RMB("85，5")',
  I1: '=BZR.RMB("缺")',
};

let addin: FunctionsAddin;
beforeAll(() => {
  addin = buildFunctionsAddin();
});
afterAll(() => addin.remove());

it("every example of the help is run here", () => {
  const run = EXAMPLES.map(([formula]) => formula);
  expect(customFunctions.map(({ example }) => example).filter((example) => !run.includes(example))).toEqual([]);
});

describe.each([PROFILES.excel365, PROFILES.web])("the functions in cells of $name", (profile) => {
  let book: Book;
  let client: Client;
  beforeAll(async () => {
    const fileName = "函数.xlsx";
    book = await openBook(newPackage().save(), { fileName, locale: "zh-CN" });
    client = await startAddin({ book, dist: addin.dist, manifest: addin.manifest, fileName, profile });
    for (const [formula] of EXAMPLES) book.type(SHEET, `A${rowOf(formula)}`, formula);
    for (const [address, text] of Object.entries(OTHERS)) book.type(SHEET, address, text);
    await book.settle();
  });
  afterAll(() => {
    client.close();
    book.dispose();
  });

  /** What the sheet shows from a row on. */
  const shownFrom = (row: number): readonly (readonly Scalar[])[] => book.sheetValues().find(({ name }) => name === SHEET)?.values.slice(row - 1) ?? [];

  it.each(EXAMPLES)("%s", (formula, result) => {
    const shown = shownFrom(rowOf(formula));
    expect(result.map((cells, row) => cells.map((_, column) => shown[row]?.[column]))).toEqual(result);
  });

  it("read a blank as missing when it is wrapped, in every Excel", () => {
    expect(shownFrom(1).slice(0, 3).map((cells) => cells[5])).toEqual([1, "缺", 2]);
  });

  it("cannot tell a bare blank from 0 where Excel passes 0", () => {
    expect(shownFrom(1).slice(0, 3).map((cells) => cells[6])).toEqual(profile.blank === null ? [1, "缺", 2] : [1, 3, 2]);
  });

  it("show #VALUE! for wrong input and #N/A for missing input", () => {
    expect(shownFrom(1)[0]?.slice(7, 9)).toEqual(["#VALUE!", "#N/A"]);
  });

  it("break nothing in the page", () => {
    expect(client.errors).toEqual([]);
  });
});
