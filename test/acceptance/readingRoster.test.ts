import { fixture, records, workbench } from "./commandLine";

/** Sheets as schools have them, appraised by the built add-in: name, class, score and pay, which the proof confirms. */
const SHEETS = [
  {
    file: "12-pupil-roster",
    what: "pupils are not appraised",
    expected: [
      ["高子涵", "一(1)班", 95, 199.5],
      ["许志强", "一(2)班", 94, 197.4],
      ["杨立新", "二(1)班", 93, 195.3],
    ],
  },
  {
    file: "15-grade-and-class-columns",
    what: "年级 and 班级 in two columns are one class",
    expected: [
      ["高子涵", "一年级1班", 95, 199.5],
      ["许志强", "一年级2班", 94, 197.4],
      ["杨立新", "二年级1班", 93, 195.3],
      ["梁海燕", "二年级2班", 92, 193.2],
    ],
  },
  { file: "20a-class-written-otherwise", what: "一(1)班 is the roster's 一年级1班", expected: [["高子涵", "一年级1班", 95, 199.5]] },
  { file: "20b-name-with-title", what: "高子涵老师 is the roster's 高子涵", expected: [["高子涵", "一(1)班", 95, 199.5]] },
];

it.each(SHEETS)("$file: $what", async ({ file, expected }) => {
  const done = await workbench(fixture(`cases/reading/${file}.xlsx`), "--scheme", "S1A", "--set", "奖金总额=5000", "--press", "Appraise");
  expect(done).toMatchObject({ code: 0, errors: "" });
  expect(records(done.sheet("考核结果")).map((row) => [row["姓名"], row["班级"], row["9月得分"], row["9月津贴"]])).toEqual(expected);
  expect(records(done.sheet("核算")).map((row) => row["核对"])).toEqual(expected.map(() => "一致"));
});
