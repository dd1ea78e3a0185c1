/** The client library's internal services that arrive over the same wire as the workbook's objects. */
import type { ObjectModel } from "../wire/definition";
import type { Activity } from "./client";
import type { CustomFunctions } from "./functions";

/** The pane's state as the library counts: 2 = visible. In the workbench the pane is always open. */
const VISIBLE = 2;

export function internalServices(functions: CustomFunctions, activity: Activity): ObjectModel["classes"] {
  return {
    "Microsoft.InternalService.AddinInternalService": {
      methods: {
        /** Sent when ribbon commands may be invoked. */
        NotifyActionHandlerReady: () => {
          activity.commandsReady = true;
        },
      },
    },
    "Microsoft.ExcelServices.CustomFunctions": functions.service,
    "Microsoft.AppRuntime.AppRuntimeService": {
      methods: {
        GetAppRuntimeState: () => VISIBLE,
        /** Office.addin.showAsTaskpane: the pane is there already. */
        SetAppRuntimeState: () => {},
      },
    },
  };
}
