import { describeInterrupted } from "./brokenHost";

describeInterrupted("CheckData");
