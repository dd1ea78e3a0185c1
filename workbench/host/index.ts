/** Runs the built add-in with Microsoft's real office.js, without Excel. */
export type { Client } from "./client";
export type { Fault, Process } from "./faults";
export { editMode, failAfter, failBefore, slow } from "./faults";
export type { RibbonButton } from "./manifest";
export type { Profile } from "./profiles";
export { PROFILES, withoutCustomFunctions } from "./profiles";
export type { StartOptions } from "./start";
export { startAddin } from "./start";
