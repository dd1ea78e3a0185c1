import type { JSX } from "react";
import { useTexts } from "./context";
import { VisuallyHidden } from "./VisuallyHidden";

/** Before → after; a cell without anything in it is named, so that it is not taken for 0. */
export function Change({ before, after }: { readonly before: string; readonly after: string }): JSX.Element {
  const texts = useTexts();
  return (
    <>
      {before || texts("preview.blank")} <span aria-hidden>→</span>
      <VisuallyHidden>{texts("preview.becomes")}</VisuallyHidden> {after || texts("preview.blank")}
    </>
  );
}
