import { describeInterrupted } from "./brokenHost";

describeInterrupted("Appraise");
