/** The add-in's page, wherever it runs: in jsdom or in a frame of the workbench's page. */

export type OfficeWindow = Window & { readonly Office: { onReady(): Promise<unknown> } };

export interface AddinPage {
  /** Office is there once the page is loaded, if the page loads office.js. */
  readonly window: OfficeWindow;
  /** Every address the page has asked for. */
  readonly requests: readonly string[];
  /** Those of them that are no file of the add-in or of office.js. */
  readonly refused: readonly string[];
  /** What the page wrote with console.error, and its uncaught exceptions and rejections. */
  readonly errors: readonly string[];
  readonly loaded: Promise<void>;
  /** The texts the page now shows as status or alert. */
  statusTexts(): readonly string[];
  isBusy(): boolean;
  close(): void;
}

export function statusTexts(document: Document): readonly string[] {
  const elements = document.querySelectorAll('[role="status"], [role="alert"]');
  return [...elements].map((element) => (element.textContent ?? "").replace(/\s+/g, " ").trim()).filter((text) => text !== "");
}

/** The page's main part says so. It is asked every few milliseconds: jsdom takes a hundred times as long to match selectors. */
export function isBusy(document: Document): boolean {
  return document.getElementsByTagName("main")[0]?.getAttribute("aria-busy") === "true";
}
