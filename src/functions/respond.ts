import { customFunctions } from "./index";
import { Fault, sentence, type FunctionTexts } from "./fault";
import type { Cell, Cells } from "./rows";

const byId = new Map(customFunctions.map((definition) => [definition.id, definition]));

/** What a call answers: the result, or an error of Excel's with a sentence of ours. Nothing else leaves a function. */
export function respond(id: string, args: readonly unknown[], texts: FunctionTexts): Cell | Cells {
  try {
    const definition = byId.get(id);
    if (definition === undefined) throw new Error(`no function ${id}`);
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
