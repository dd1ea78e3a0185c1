import { streak as operation } from "../core/operations/streak";
import { defineScalar } from "./define";
import { Fault } from "./fault";
import { optional, scalar, vector } from "./parameters";
import { mark, MISSING, name, type Reader } from "./readers";
import { unread } from "./tables";

/** What is written, blank included; a run cannot be counted over what is missing. */
const written: Reader<string> = (cell, place) => {
  const read = name(cell, place);
  if (read === MISSING) throw new Fault("missing", "functionError.missing", place);
  return read;
};

/** The longest run of marks, or of one value. */
export const streak = defineScalar({
  id: "STREAK",
  parameters: { marks: vector(unread), value: optional(scalar(name), "") },
  example: '=BZR.STREAK({"是","是","否"})',
  run: ({ marks, value }) => operation(marks.cells.map((cell) => (value === "" ? cell(mark) === "marked" : cell(written) === value))),
});
