import type { ParameterName } from "./fault";
import type { Parameter } from "./parameters";
import type { Cell, Cells } from "./rows";

type Parameters = Readonly<Partial<Record<ParameterName, Parameter<unknown>>>>;
type ArgumentsOf<P extends Parameters> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

/** A custom function as data. Help texts are in `src/messages/functions.help.*` under `function.<id>` and `function.<id>.<parameter>`. */
export interface CustomFunction {
  /** Released once, it never changes. */
  readonly id: string;
  /** In the order of the arguments; the names are those of the help. */
  readonly parameters: Parameters;
  /** A formula that can be typed as it stands; the help shows it. */
  readonly example: string;
  readonly result: "scalar" | "matrix";
  /** Throws a Fault for input it has no result for. */
  call(args: readonly unknown[]): Cell | Cells;
}

interface Definition<P extends Parameters, R extends Cell | Cells> {
  readonly id: string;
  readonly parameters: P;
  readonly example: string;
  readonly run: (args: ArgumentsOf<P>) => R;
}

/** The parameters in the order of the arguments. */
export const parametersOf = ({ parameters }: { readonly parameters: Parameters }): readonly (readonly [ParameterName, Parameter<unknown>])[] => Object.entries(parameters) as [ParameterName, Parameter<unknown>][];

/** A function whose result is a single value. */
export function defineScalar<const P extends Parameters>(definition: Definition<P, Cell>): CustomFunction {
  return define(definition, "scalar");
}

/** A function whose result is a row, a column or a table. */
export function defineArray<const P extends Parameters>(definition: Definition<P, Cells>): CustomFunction {
  return define(definition, "matrix");
}

function define<P extends Parameters>({ run, ...declared }: Definition<P, Cell | Cells>, result: CustomFunction["result"]): CustomFunction {
  return {
    ...declared,
    result,
    call(args) {
      const read = parametersOf(declared).map(([name, parameter], index) => [name, parameter.read(args[index], name)]);
      return run(Object.fromEntries(read) as ArgumentsOf<P>);
    },
  };
}
