import { choice, optional } from "../settings";
import type { Reach } from "../span";

export const REACH_TITLE = "影响范围";

/** 影响范围: what a case takes of the figures that its veto names. */
export const reach = optional(REACH_TITLE, choice<Reach>({ 全学年: "year", 当月: "month", 当月起: "onwards" }));
