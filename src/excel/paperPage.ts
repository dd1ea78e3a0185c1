import type { PaperPage } from "../plan/paper";
import { A_CALL, type Parts } from "./requests";

/** What of a sheet's page is set anew each time a paper is made. */
export interface PageSettings {
  /** Rows that begin a page, zero-based. */
  readonly breaks: readonly number[];
  readonly printArea?: string;
  /** $1:$3 */
  readonly titleRows?: string;
  readonly footer: string;
}

const MARGINS = { left: 1.5, right: 1.5, top: 1.8, bottom: 1.8, header: 0.8, footer: 0.8 };

/** What is set once, when the sheet is made, and is the user's afterwards. */
export function preparePage({ pageLayout }: Excel.Worksheet, orientation: PaperPage["orientation"]): void {
  pageLayout.orientation = orientation;
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Centimeters", MARGINS);
}

export function* setPage({ pageLayout, horizontalPageBreaks }: Excel.Worksheet, { breaks, printArea, titleRows, footer }: PageSettings): Parts {
  yield A_CALL;
  if (printArea !== undefined) pageLayout.setPrintArea(printArea);
  if (titleRows !== undefined) pageLayout.setPrintTitleRows(titleRows);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = footer;
  horizontalPageBreaks.removePageBreaks();
  for (const row of breaks) {
    yield A_CALL;
    horizontalPageBreaks.add(`A${row + 1}`);
  }
}
