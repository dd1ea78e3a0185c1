/**
 * In place of @univerjs/engine-render where there is no page: what @univerjs/sheets imports of it, for drawing alone.
 * The renderer with its hyphenation patterns takes as long to load as all the rest of Univer.
 */
export class SpreadsheetSkeleton {
  constructor() {
    noPage();
  }
}

export const hasCJKText = noPage;
export const precisionTo = noPage;

function noPage(): never {
  throw new Error("nothing is drawn without a page");
}
