import type { CustomFunction } from "./define";
import { Fault, sentence, type FunctionTexts } from "./fault";
import { customFunctions } from "./index";
import type { Cell, Cells } from "./rows";

/** Ties the functions of the metadata to their code; does nothing where Excel has no custom functions. */
export function associateFunctions(texts: FunctionTexts): void {
  if (typeof CustomFunctions === "undefined") return;
  for (const definition of customFunctions) CustomFunctions.associate(definition.id, (...args: unknown[]) => respond(definition, args, texts));
}

/** What a call answers: the result, or an error of Excel's with a sentence of ours. Nothing else leaves a function. */
export function respond(definition: CustomFunction, args: readonly unknown[], texts: FunctionTexts): Cell | Cells {
  try {
    return definition.call(args);
  } catch (error) {
    return refuse(error, texts);
  }
}

/** Excel before CustomFunctionsRuntime 1.2 knows no errors with a message: there the message is the result. */
function refuse(error: unknown, texts: FunctionTexts): string {
  const message = error instanceof Fault ? sentence(error, texts) : texts("functionError.unexpected");
  if (!errorsHaveMessages()) return message;
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel's error class is an Error, only its types do not say so.
  throw new CustomFunctions.Error(error instanceof Fault && error.kind === "missing" ? notAvailable : invalidValue, message);
}

function errorsHaveMessages(): boolean {
  return typeof CustomFunctions !== "undefined" && Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.2");
}
