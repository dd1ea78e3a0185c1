import type { SheetData, SheetFinding } from "../sheets";

/** A title begins with the school's name, or with the year and month before it. */
const NAMED = /^(?:20\d\d[^\u4E00-\u9FFF]*(?:学年|年)?(?:第?[一二上下]学期|\d+月份?)*)?([\u4E00-\u9FFF]{2,16}?(?:小学|中学|学校|幼儿园|初中|高中|中心校)(?:附属(?:小学|中学|学校))?)(?![部段组生])/;
/** What stands before 小学 where no school is named: 乡镇小学班主任考核方案. */
const ANY_SCHOOL = /^(?:乡镇|农村|城区|城镇|中心|普通|初级|高级|完全|义务教育|寄宿制|九年一贯制|中|[各我本该].*|全[县市区镇乡校体部].*|.*(?:年级|阶段|中))?(?:小学|中学|学校|幼儿园|初中|高中|中心校)$/;
/** A longer line above the headings is a note. */
const LONGEST_TITLE = 40;

/** The one school that the titles of the sheets that are read speak of; undefined where there is none or several. */
export function schoolInTitles(sheets: readonly SheetData[], findings: readonly SheetFinding[]): string | undefined {
  const schools = new Set(titlesOf(sheets, findings).flatMap((title) => schoolIn(title) ?? []));
  const [school] = schools;
  return schools.size === 1 ? school : undefined;
}

function schoolIn(title: string): string | undefined {
  const words = title.replace(/\s/g, "");
  const [, school] = (words.length <= LONGEST_TITLE && NAMED.exec(words)) || [];
  return school === undefined || ANY_SCHOOL.test(school) ? undefined : school;
}

/** What stands above the headings. */
const titlesOf = (sheets: readonly SheetData[], findings: readonly SheetFinding[]): readonly string[] =>
  findings.flatMap((finding) => {
    const sheet = finding.kind === "read" ? sheets.find(({ name }) => name === finding.sheet) : undefined;
    if (sheet === undefined || finding.kind !== "read") return [];
    return sheet.values.slice(0, Math.max(0, Math.min(...finding.headingRows) - sheet.row)).flat().map(String);
  });
