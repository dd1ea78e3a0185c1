import type { Raw, SheetData } from "../../src/sheets";
import { sheet } from "./sheet";

const CLASSES_A_GRADE = 20;
const MONTHS = ["2026年9月", "2026年10月", "2026年11月", "2026年12月"];
const GRADES = "一二三四五六七八九";

/** A school of any size, invented: a roster and four months of S1A's assessment, no two people alike. */
export function largeSchool(people: number): readonly SheetData[] {
  const homerooms = Array.from({ length: people }, (_, index) => ({ name: `教师${String(index + 1).padStart(4, "0")}`, class: classAt(index) }));
  const roster = sheet("班主任名册", [["姓名", "班级", "津贴标准"], ...homerooms.map(({ name, class: className }, index): Raw[] => [name, className, 300 + (index % 3) * 10])]);
  const months = MONTHS.map((month, number) =>
    sheet(month, [
      [`${month}班主任学月岗位考核表`],
      ["班级", "班主任", "常规(60分)", "卫生(40分)", "得分"],
      ...homerooms.map(({ name, class: className }, index): Raw[] => {
        const [routine, hygiene] = [60 - ((index * 7 + number) % 200) / 10, 40 - ((index * 3 + number) % 100) / 10];
        return [className, name, routine, hygiene, (routine * 10 + hygiene * 10) / 10];
      }),
    ]),
  );
  return [roster, ...months];
}

function classAt(index: number): string {
  const block = Math.floor(index / CLASSES_A_GRADE);
  const campus = Math.floor(block / GRADES.length);
  return `${campus === 0 ? "" : `第${campus}校区`}${GRADES[block % GRADES.length] ?? ""}(${(index % CLASSES_A_GRADE) + 1})班`;
}
