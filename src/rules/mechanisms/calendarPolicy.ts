import { defineMechanism } from "../mechanism";
import type { StraddlingWeek } from "../schoolCalendar";
import { choice, withDefault } from "../settings";

/** 校历: which month a teaching week belongs to that lies in two. */
export const calendarPolicy = defineMechanism({
  name: "校历",
  sentence: "calendarPolicy",
  settings: { straddling: withDefault("跨月的周", choice<StraddlingWeek>({ 归周五所在月: "friday", 归周一所在月: "monday", 按日期: "date" }), "归周五所在月") },
  bind: ({ straddling }) => ({ evaluation: { kind: "policy", straddling: straddling.value } }),
});
