/** Workbooks that the add-in makes and opens beside its own: Excel.createWorkbook. */
import type { ObjectModel } from "../wire/definition";
import { ApiError } from "../wire/definition";

export interface CreatedWorkbooks {
  /** The files, in the order they were opened. */
  readonly files: readonly Uint8Array[];
  /** The object model with what the client library asks for, on the desktop and on the web. */
  readonly model: ObjectModel;
}

interface CreatedSelf {
  readonly id: string;
  readonly bytes: Uint8Array;
}

export function withCreatedWorkbooks(model: ObjectModel): CreatedWorkbooks {
  const files: Uint8Array[] = [];
  const { Application, Workbook } = model.classes;
  let made = 0;
  const create = (base64: unknown): CreatedSelf => ({ id: `created${++made}`, bytes: decode(base64) });
  const byId = new Map<string, CreatedSelf>();
  const classes: ObjectModel["classes"] = {
    ...model.classes,
    Application: {
      ...Application,
      methods: {
        ...Application?.methods,
        createWorkbook: (_, [base64]) => {
          const self = create(base64);
          byId.set(self.id, self);
          return { type: "WorkbookCreated", self };
        },
        _GetWorkbookCreatedById: (_, [id]) => {
          const self = byId.get(String(id));
          return self === undefined ? null : { type: "WorkbookCreated", self };
        },
      },
    },
    Workbook: {
      ...Workbook,
      methods: {
        ...Workbook?.methods,
        // On the web, the library asks for both steps at once.
        CreateAndOpenWorkbook: (_, [base64]) => void files.push(create(base64).bytes),
      },
    },
    WorkbookCreated: {
      idProperty: "id",
      properties: { id: { get: ({ id }: CreatedSelf) => id } },
      methods: { open: ({ bytes }: CreatedSelf) => void files.push(bytes) },
    },
  };
  return { files, model: { ...model, classes } };
}

function decode(base64: unknown): Uint8Array {
  if (typeof base64 !== "string" || base64 === "") {
    throw new ApiError("NotImplemented", "The workbench does not implement Excel.createWorkbook without a file.", "", 501);
  }
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new ApiError("InvalidArgument", "The file is no Base64.");
  }
}
