import type { Basis } from "../appraisal/basis";
import { dataFingerprint } from "./dataFingerprint";
import { schemeFingerprint } from "./fingerprint";

/** Which rules and which inputs. */
export interface Prints {
  readonly scheme: string;
  readonly data: string;
}

export const printsOf = ({ schemes, program, tables }: Pick<Basis, "schemes" | "program" | "tables">): Prints => ({
  scheme: schemeFingerprint(schemes),
  data: dataFingerprint(program, tables),
});
