import type { ClassDefinition } from "../wire/definition";
import { ApiError } from "../wire/definition";
import { toChoice, toRecord } from "./convert";
import { notImplemented } from "./self";
import type { SheetSelf } from "./self";

/** Options and the file's attributes. An attribute "1" forbids; `forbidden` is what a missing attribute means. */
const OPTIONS: Readonly<Record<string, { readonly attribute: string; readonly forbidden: boolean }>> = {
  allowAutoFilter: { attribute: "autoFilter", forbidden: true },
  allowDeleteColumns: { attribute: "deleteColumns", forbidden: true },
  allowDeleteRows: { attribute: "deleteRows", forbidden: true },
  allowEditObjects: { attribute: "objects", forbidden: false },
  allowEditScenarios: { attribute: "scenarios", forbidden: false },
  allowFormatCells: { attribute: "formatCells", forbidden: true },
  allowFormatColumns: { attribute: "formatColumns", forbidden: true },
  allowFormatRows: { attribute: "formatRows", forbidden: true },
  allowInsertColumns: { attribute: "insertColumns", forbidden: true },
  allowInsertHyperlinks: { attribute: "insertHyperlinks", forbidden: true },
  allowInsertRows: { attribute: "insertRows", forbidden: true },
  allowPivotTables: { attribute: "pivotTables", forbidden: true },
  allowSort: { attribute: "sort", forbidden: true },
};
const SELECTION = ["Normal", "Unlocked", "None"] as const;

export const worksheetProtection: ClassDefinition<SheetSelf> = {
  properties: {
    protected: { get: ({ sheet }) => sheet.record.protection !== undefined },
    options: { get: options },
  },
  methods: {
    protect: ({ sheet }, [wanted, password]) => {
      if (sheet.record.protection !== undefined) throw new ApiError("AccessDenied", "The sheet is protected already.", "", 403);
      if (typeof password === "string" && password !== "") throw notImplemented("protection with a password");
      sheet.record.protection = attributes(wanted === undefined || wanted === null ? {} : toRecord(wanted));
    },
    unprotect: ({ sheet }) => {
      const { protection } = sheet.record;
      if (protection !== undefined && ("password" in protection || "hashValue" in protection)) {
        throw new ApiError("AccessDenied", "The sheet is protected with a password.", "", 403);
      }
      sheet.record.protection = undefined;
    },
  },
};

function options({ sheet }: SheetSelf): Readonly<Record<string, unknown>> | null {
  const { protection } = sheet.record;
  if (protection === undefined) return null;
  const allowed = Object.entries(OPTIONS).map(([option, { attribute, forbidden }]) => {
    const value = protection[attribute];
    return [option, !(value === undefined ? forbidden : isOn(value))] as const;
  });
  return { ...Object.fromEntries(allowed), selectionMode: selectionMode(protection) };
}

function selectionMode(protection: Readonly<Record<string, string>>): (typeof SELECTION)[number] {
  if (isOn(protection["selectUnlockedCells"])) return "None";
  return isOn(protection["selectLockedCells"]) ? "Unlocked" : "Normal";
}

function attributes(wanted: Readonly<Record<string, unknown>>): Record<string, string> {
  const result: Record<string, string> = { sheet: "1" };
  for (const [option, { attribute, forbidden }] of Object.entries(OPTIONS)) {
    // Without the option, Excel protects objects and scenarios as well.
    const forbid = wanted[option] !== true;
    if (forbid !== forbidden) result[attribute] = forbid ? "1" : "0";
  }
  const mode = toChoice(wanted["selectionMode"] ?? "Normal", SELECTION);
  if (mode !== "Normal") result["selectLockedCells"] = "1";
  if (mode === "None") result["selectUnlockedCells"] = "1";
  return result;
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
