import type { Scheme } from "../../rules/scheme";
import { emptyScheme } from "../recipes/addRecipe";
import { addTypical, OWN_SCHEME, type Typical } from "../recipes/typical";

/** What a school begins with: nothing, a typical regulation, or a whole one that comes with the add-in or from another workbook. */
export type Beginning = { readonly kind: "empty" } | { readonly kind: "typical"; readonly typical: Typical } | { readonly kind: "whole"; readonly scheme: Scheme };

/** The regulation as it will be; undefined where it is there already. A typical one joins the school's own. */
export function begun(schemes: readonly Scheme[], beginning: Beginning): Scheme | undefined {
  const own = schemes.find(({ id }) => id === OWN_SCHEME);
  switch (beginning.kind) {
    case "empty":
      return own ? undefined : emptyScheme(OWN_SCHEME);
    case "typical":
      return addTypical(own ?? emptyScheme(OWN_SCHEME), beginning.typical);
    case "whole":
      return schemes.some(({ id }) => id === beginning.scheme.id) ? undefined : beginning.scheme;
  }
}
