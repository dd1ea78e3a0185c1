import fc from "fast-check";
import { sameFiguresAfter } from "./support/relation";

/** The sheets in another order, those of months, the regulation and the add-in's own records among them. */
export const sheetOrder = sameFiguresAfter<readonly string[]>({
  name: "the sheets in another order",
  runs: 2,
  parameters({ snapshot: { sheets } }) {
    const names = sheets.map(({ name }) => name);
    return fc.shuffledSubarray(names, { minLength: names.length, maxLength: names.length });
  },
  changed: (snapshot, order) => ({ ...snapshot, sheets: [...snapshot.sheets].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)) }),
});
