import type { WhenAbsent } from "../mechanism";
import { choice, withDefault } from "../settings";

/** 缺表: what it means when no sheet holds the table at all. */
export const whenAbsent = withDefault("缺表", choice<WhenAbsent>({ 缺数据: "error", 待定: "warning", 视为无记录: "notice" }), "缺数据");
