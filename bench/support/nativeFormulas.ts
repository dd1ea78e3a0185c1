import type { Raw } from "../../src/sheets";
import { newPackage } from "../../workbench/package";
import type { SheetRecord } from "../../workbench/package/types";
import { MONTHS } from "./township";
import { parse, type Rows, type Work } from "./work";
import { A_SCHOOL, prizeMoney } from "./works";

/**
 * The work of S1A as somebody good at formulas would keep it: scores and pay by month, totals, rank, tier and prize, a row a person on the
 * first sheet. The school's sheets are in the roster's order, here the awards too, so that nothing is searched for: the least a spreadsheet
 * can do it with. With SUMIF over 10,000 awards for 5,000 people it takes many times as long.
 */
export function withNativeFormulas({ names, payload }: Work): Uint8Array {
  const sheets = parse(payload);
  const classes = (sheets[names.indexOf(ROSTER.name)] ?? []).slice(1).map((row) => row[ROSTER.class] ?? "");
  const awards = inRosterOrder(sheets[names.indexOf(AWARDS.name)] ?? [], classes);
  const cases = sheets[names.indexOf("一票否决登记")]?.length ?? 0;
  const workbook = newPackage();
  const [first] = workbook.sheets;
  if (first === undefined) throw new Error("a new package has a sheet");
  first.name = "结果";
  classes.forEach((_, person) => {
    formulasOf(person, { people: classes.length, awards: awards.ranges[person] ?? "0", cases }).forEach((text, column) => {
      first.setCell(person + 1, column, { value: { kind: "blank" }, style: 0, formula: { text } });
    });
  });
  names.forEach((name, index) => fill(workbook.addSheet(name), name === AWARDS.name ? awards.rows : (sheets[index] ?? [])));
  return workbook.save();
}

const ROSTER = { name: "名册", class: 2 };
const AWARDS = { name: "学生获奖", class: 1, points: "F" };

/** The awards as rows by person, and what adds up each person's. */
function inRosterOrder([headings = [], ...awards]: Rows, classes: readonly Raw[]): { readonly rows: Rows; readonly ranges: readonly string[] } {
  const byClass = new Map(classes.map((name): [Raw, (readonly Raw[])[]] => [name, []]));
  for (const award of awards) byClass.get(award[AWARDS.class] ?? "")?.push(award);
  const rows = [headings];
  const ranges = [...byClass.values()].map((own) => {
    rows.push(...own);
    return own.length === 0 ? "0" : `SUM(${AWARDS.name}!${AWARDS.points}${rows.length - own.length + 1}:${AWARDS.points}${rows.length})`;
  });
  return { rows, ranges };
}

/** The formulas of a person's row, from column A on; every sheet has a row of headings. */
function formulasOf(person: number, { people, awards, cases }: { readonly people: number; readonly awards: string; readonly cases: number }): readonly string[] {
  const row = person + 2;
  const from = person - (person % A_SCHOOL) + 2;
  const to = Math.min(from + A_SCHOOL - 1, people + 1);
  const ofSchool = (column: string): string => `${column}$${from}:${column}$${to}`;
  const head = to - from + 1;
  const firstPrize = `ROUNDDOWN((${prizeMoney(head)}+50*COUNTIF(${ofSchool("AB")},2)+100*COUNTIF(${ofSchool("AB")},3))/COUNT(${ofSchool("Z")}),2)`;
  return [
    ...MONTHS.map((_, month) => `SUM(学月考核!D${month * people + row}:H${month * people + row})`), // A–J: scores
    ...MONTHS.map((_, month) => `ROUND(名册!E${row}*70%*${"ABCDEFGHIJ".charAt(month)}${row}/100,2)`), // K–T: pay
    `SUM(A${row}:J${row})`, // U: the months' scores
    `统测成绩!C${row}`, // V
    awards, // W
    `ROUND(U${row}+V${row}+W${row},2)`, // X: the total
    `COUNTIFS(一票否决登记!C$2:C$${cases},名册!C${row},一票否决登记!G$2:G$${cases},"成立")`, // Y: vetoes
    `IF(Y${row}>0,"",X${row})`, // Z: what takes part in the ranking
    `IF(Y${row}>0,"",RANK(Z${row},${ofSchool("Z")}))`, // AA
    `IF(Y${row}>0,"",IF(AA${row}<=ROUND(${head}*30%,0),1,IF(AA${row}<=ROUND(${head}*70%,0),2,3)))`, // AB: tier
    `IF(Y${row}>0,"",AE$${from}-50*(AB${row}-1))`, // AC: prize
    `SUM(K${row}:T${row})`, // AD: the year's pay
    ...(row === from ? [firstPrize] : []), // AE: once a school
  ];
}

function fill(sheet: SheetRecord, rows: Rows): void {
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      sheet.setCell(row, column, { value: typeof cell === "number" ? { kind: "number", number: cell } : { kind: "text", text: String(cell) }, style: 0 });
    });
  });
}
