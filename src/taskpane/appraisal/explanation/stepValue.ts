import type { ExplanationStep } from "../../../appraisal/explanation";

/** 203.31 元 */
export const stepValue = ({ value, unit }: ExplanationStep): string => [value, unit].filter(Boolean).join(" ");
