/** The pane's four steps, progress, diagnostics. In Chinese. */
export const paneZh = {
} as const;
