import type { ExplanationStep, PersonExplanation } from "../../../../src/appraisal/explanation";

const step = (title: string, value: string, unit: string, more: Partial<ExplanationStep> = {}): ExplanationStep => ({
  title,
  value,
  unit,
  clause: "",
  text: "",
  working: "",
  choices: [],
  notes: [],
  steps: [],
  ...more,
});

/** The figures of 考核结果. */
const onResults = (...figures: readonly ExplanationStep[]): PersonExplanation["figures"] => figures.map((figure) => ({ ...figure, sheet: "考核结果" }));

/** 甲老师 of the small school: 300 × 70% × 90 ÷ 100 = 189.00; the pool for the prize is not filled in. */
export function first(): PersonExplanation {
  const score = step("9月得分", "90", "分", {
    working: "55 + 35 = 90",
    steps: [
      step("常规", "55", "分", { cell: { sheet: "2026年9月", row: 2, column: 2 } }),
      step("卫生", "35", "分", { cell: { sheet: "2026年9月", row: 2, column: 3 } }),
    ],
  });
  return {
    key: "first",
    name: "甲老师",
    class: "一(1)班",
    figures: onResults(
      score,
      step("9月津贴", "189.00", "元", {
        clause: "S1A-04",
        text: "津贴的70%按学月考核得分发放",
        working: "300 × 70% × 90 ÷ 100 = 189.00",
        notes: ["四舍五入到分"],
        steps: [step("津贴标准", "300", "元", { cell: { sheet: "班主任名册", row: 1, column: 2 } }), score],
      }),
      step("奖次", "一等奖", "", {
        choices: [
          { label: "一等奖", detail: "前30%", active: true },
          { label: "二等奖", detail: "30%~70%", active: false },
        ],
      }),
      step("学年奖", "缺", ""),
    ),
    selected: undefined,
    outdated: undefined,
    missing: [{ title: "学年奖·奖金总额", cell: { sheet: "考核方案", row: 11, column: 5 } }],
    notApplicable: [{ title: "代班" }],
  };
}

/** 乙老师 in 一(2)班: 300 × 70% × 80 ÷ 100 = 168.00 */
export function second(): PersonExplanation {
  return {
    ...first(),
    key: "second",
    name: "乙老师",
    class: "一(2)班",
    figures: onResults(step("9月得分", "80", "分"), step("9月津贴", "168.00", "元", { working: "300 × 70% × 80 ÷ 100 = 168.00" }), step("奖次", "二等奖", ""), step("学年奖", "缺", "")),
    missing: [],
    notApplicable: [],
  };
}
