import type { Workbook } from "../book/workbook";
import type { ClassDefinition } from "../wire/definition";
import { toChoice } from "./convert";

export const application: ClassDefinition<Workbook> = {
  properties: {
    calculationMode: { get: () => "Automatic" },
    calculationState: { get: () => "Done" },
    decimalSeparator: { get: () => "." },
    thousandsSeparator: { get: () => "," },
  },
  navigations: {
    cultureInfo: (book) => ({ type: "CultureInfo", self: book }),
  },
  methods: {
    calculate: (book, [type]) => {
      toChoice(type, ["Recalculate", "Full", "FullRebuild"]);
      return book.calculate();
    },
    // Nothing is drawn, and calculation waits for the end of a batch in any case.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const cultureInfo: ClassDefinition<Workbook> = {
  properties: { name: { get: (book) => book.options.locale } },
};
