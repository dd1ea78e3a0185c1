/** Help in the formula editor for the add-in's functions. */
import { FunctionType, IDescriptionService } from "@univerjs/preset-sheets-core";
import type { FunctionMetadata } from "../../book/types";
import type { GridServices } from "./services";

const YES = 1;
const NO = 0;
const EXAMPLES: Readonly<Record<string, string>> = { matrix: "A2:A9", scalar: "A2" };

export function addFunctionHelp(services: GridServices, namespace: string, functions: readonly FunctionMetadata[]): void {
  services.get(IDescriptionService).registerDescriptions(
    functions.map(({ name, description = "", parameters }) => ({
      functionName: `${namespace}.${name}`,
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? "",
        example: EXAMPLES[parameter.dimensionality ?? "scalar"] ?? "",
        require: parameter.optional === true ? NO : YES,
        repeat: parameter.repeating === true ? YES : NO,
      })),
    })),
  );
}
