import type { Span } from "../scope";
import { choice, optional } from "../settings";

/** 周期: whose rows count: a week's, a month's, the term's, the school year's, or all; left out, the reader's: a monthly sum asks for the month's. */
export const span = optional("周期", choice<Span>({ 周: "week", 月: "month", 学期: "term", 学年: "year", 不限: "all" }));

export const spanOf = ({ setting }: { readonly setting: { readonly value: Span } | undefined }): Span => setting?.value ?? "reader";
