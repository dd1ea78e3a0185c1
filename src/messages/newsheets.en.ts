import type { newsheetsZh } from "./newsheets.zh";

/** What the cells of new sheets ask for. In English. */
export const newsheetsEn: Readonly<Record<keyof typeof newsheetsZh, string>> = {
  "input.choices": "Choose from the list.",
  "input.date": "Write it as 2026-09-07.",
  "input.rate": "Write a percentage, such as 98%.",
};
