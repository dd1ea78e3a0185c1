import { Caption1 } from "@fluentui/react-components";
import type { JSX } from "react";
import { useTexts } from "../parts/context";

/** Without the network, or after an update: everything else in the pane goes on. */
export function NotLoaded(): JSX.Element {
  const texts = useTexts();
  return <Caption1 role="status">{texts("editing.notLoaded")}</Caption1>;
}
