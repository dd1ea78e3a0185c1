/** The pane's four steps, progress, diagnostics. In English. */
export const paneEn = {
} as const;
