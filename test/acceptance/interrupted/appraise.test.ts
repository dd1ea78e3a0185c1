import { itIsInterrupted } from "./brokenHost";

itIsInterrupted("Appraise", "first");
