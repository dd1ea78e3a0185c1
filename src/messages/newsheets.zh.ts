/** What the cells of new sheets ask for. In Chinese. */
export const newsheetsZh = {
  "input.choices": "请从下拉列表中选择。",
  "input.date": "请写成 2026-09-07。",
  "input.rate": "请写成带%的数,如 98%。",
} as const;
