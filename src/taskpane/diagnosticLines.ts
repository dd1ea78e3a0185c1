import type { Diagnostics } from "../excel/diagnostics";
import type { Texts } from "../messages";

/** The diagnostics as names and values, in the order in which a helper asks for them. */
export function diagnosticLines(found: Diagnostics, texts: Texts): readonly { readonly name: string; readonly value: string }[] {
  const yesOrNo = (yes: boolean): string => texts(yes ? "diagnostics.yes" : "diagnostics.no");
  return [
    { name: texts("diagnostics.addin"), value: found.addin },
    { name: texts("diagnostics.office"), value: [found.host, found.version].filter(Boolean).join(" ") },
    { name: texts("diagnostics.platform"), value: found.platform },
    { name: texts("diagnostics.language"), value: found.language },
    ...Object.entries(found.sets).map(([name, value]) => ({ name, value: value ?? texts("diagnostics.no") })),
    { name: texts("diagnostics.functions"), value: yesOrNo(found.functions) },
    { name: texts("diagnostics.sheets"), value: String(found.sheets) },
  ];
}
