/** The Excel versions the workbench can play: what each declares and where it behaves differently. */

/** Requirement sets by name. Versions are strings: as a number, 1.10 would be 1.1. */
export type RequirementSets = Readonly<Record<string, string>>;

export interface Profile {
  readonly name: string;
  /** Which of Microsoft's two client libraries the add-in page gets. */
  readonly client: "desktop" | "web";
  readonly sets: RequirementSets;
  readonly customFunctions: boolean;
  /** How this Excel passes a blank cell to a custom function. */
  readonly blank: 0 | null;
  /** How many bytes a request, or its answer, may have; absent where nobody names a limit. */
  readonly payload?: number;
}

const COMMON: RequirementSets = {
  AddinCommands: "1.3",
  DialogApi: "1.2",
  DocumentEvents: "1.1",
  File: "1.1",
  RibbonApi: "1.1",
  Selection: "1.1",
};

/**
 * Versions by Microsoft's table "Excel JavaScript API requirement sets". CustomFunctions (without Runtime) is the
 * client library's own set: from 1.4 on it has array results.
 */
export const PROFILES = {
  excel2021: {
    name: "excel2021",
    client: "desktop",
    sets: { ...COMMON, ExcelApi: "1.14", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", CustomFunctions: "1.9" },
    customFunctions: true,
    blank: 0,
  },
  excel2024: {
    name: "excel2024",
    client: "desktop",
    sets: { ...COMMON, ExcelApi: "1.17", SharedRuntime: "1.2", CustomFunctionsRuntime: "1.3", CustomFunctions: "1.9" },
    customFunctions: true,
    blank: 0,
  },
  excel365: {
    name: "excel365",
    client: "desktop",
    sets: { ...COMMON, ExcelApi: "1.20", SharedRuntime: "1.2", CustomFunctionsRuntime: "1.5", CustomFunctions: "1.9" },
    customFunctions: true,
    blank: 0,
  },
  web: {
    name: "web",
    client: "web",
    sets: {
      ...COMMON,
      ExcelApi: "1.20",
      ExcelApiOnline: "1.1",
      SharedRuntime: "1.2",
      CustomFunctionsRuntime: "1.5",
      CustomFunctions: "1.9",
    },
    customFunctions: true,
    blank: null,
    // Microsoft, "Resource limits and performance optimization for Office Add-ins".
    payload: 5 * 1024 * 1024,
  },
} as const satisfies Record<string, Profile>;

/** The same Excel where custom functions are missing, as an administrator can switch them off. */
export function withoutCustomFunctions(profile: Profile): Profile {
  const sets = Object.fromEntries(Object.entries(profile.sets).filter(([name]) => !name.startsWith("CustomFunctions")));
  return { ...profile, name: `${profile.name} without custom functions`, sets, customFunctions: false };
}
