import { itIsInterrupted } from "./brokenHost";

itIsInterrupted("Appraise", "second");
