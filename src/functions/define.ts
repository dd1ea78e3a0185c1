import type { Parameter } from "./parameters";
import type { Cell, Cells } from "./rows";

type Parameters = Readonly<Record<string, Parameter<unknown>>>;
type ArgumentsOf<P extends Parameters> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

/** A custom function as data. Help texts are in `src/messages/functions.help.*` under `function.<id>` and `function.<id>.<parameter>`. */
export interface CustomFunction {
  /** Released once, it never changes. */
  readonly id: string;
  /** In the order of the arguments; the names are those of the help. */
  readonly parameters: Parameters;
  readonly result: "scalar" | "matrix";
  /** Throws a Fault for input it has no result for. */
  call(args: readonly unknown[]): Cell | Cells;
}

interface Definition<P extends Parameters, R extends Cell | Cells> {
  readonly id: string;
  readonly parameters: P;
  readonly run: (args: ArgumentsOf<P>) => R;
}

/** A function whose result is a single value. */
export function defineScalar<const P extends Parameters>(definition: Definition<P, Cell>): CustomFunction {
  return define(definition, "scalar");
}

/** A function whose result is a row, a column or a table. */
export function defineArray<const P extends Parameters>(definition: Definition<P, Cells>): CustomFunction {
  return define(definition, "matrix");
}

function define<P extends Parameters>({ id, parameters, run }: Definition<P, Cell | Cells>, result: CustomFunction["result"]): CustomFunction {
  return {
    id,
    parameters,
    result,
    call(args) {
      const read = Object.entries(parameters).map(([name, parameter], index) => [name, parameter.read(args[index], name)]);
      return run(Object.fromEntries(read) as ArgumentsOf<P>);
    },
  };
}
