import type { Period } from "../../core/period";
import type { Note } from "../note";
import type { Scope } from "../scope";
import { choice, optional } from "../settings";
import type { Span } from "../span";

/** 周期: whose rows count: a week's, a month's, the term's, the school year's, or all; left out, the reader's: a monthly sum asks for the month's. */
export const span = optional("周期", choice<Span>({ 周: "week", 月: "month", 学期: "term", 学年: "year", 不限: "all" }));

export const spanOf = ({ setting }: { readonly setting: { readonly value: Span } | undefined }): Span => setting?.value ?? "reader";

/** Why these periods are not reckoned together: they are of several school years, or of both terms of one. */
export const severalOf = (periods: readonly Period[], scope: Scope): Note => ({ code: scope.periodsWithin(periods, "year") === undefined ? "severalYears" : "severalTerms", params: {} });
