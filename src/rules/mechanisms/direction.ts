import { choice, optional } from "../settings";

export type Direction = "largeFirst" | "smallFirst";

/** 方向: which end of the scores comes first. Left out it is the largest; of places it has to be said (`undirected`). */
export const direction = optional("方向", choice<Direction>({ 大的在前: "largeFirst", 小的在前: "smallFirst" }));
