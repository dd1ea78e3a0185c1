import { itIsInterrupted } from "./brokenHost";

itIsInterrupted("CheckData", "first");
itIsInterrupted("CheckData", "second");
