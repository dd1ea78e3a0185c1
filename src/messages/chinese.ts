import type { Texts } from "./index";
import { filling } from "./fill";
import { zh } from "./zh";

/** What is Chinese whatever the language of Office: what stands on 考核方案 and on paper. */
export const CHINESE_TEXTS: Texts = filling(zh);
