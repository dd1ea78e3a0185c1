/** What the settings of a rule may hold, and how they are declared and read. */
export { parseDay } from "./days";
export type { SettingFault, SettingProblem } from "./fault";
export { choiceMeant, methodMeant, numberMeant } from "./meant";
export { list, optionalList, tableOf, type Keyed } from "./lists";
export { months } from "./months";
export { count, parseNumber, quantity, ratio, signed } from "./numbers";
export { anyValue, blankTold, dayOperand, mayBeBlank, operand, operandOr, ruleName, ruleNames, tableName, yesNo, titleRule, yesNoOrDay, yesNoRule } from "./operands";
export type { Operand, Reference } from "./reference";
export type { SettingType, SlotKind } from "./settingType";
export { optional, required, withDefault } from "./single";
export type { Setting, SettingReader, Spec } from "./spec";
export { choice, splitWords, wordList, words } from "./words";
export { inYuan } from "./yuan";
