import { FluentProvider } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import type { Session } from "../commands/session";
import { Pane } from "./Pane";
import type { PaneActions } from "./parts/actions";
import { PaneProvider } from "./parts/context";
import { usePaneTheme } from "./theme";

interface AppProps {
  readonly session: Session;
  readonly actions: PaneActions;
  /** Of Office's theme, where Office has one. */
  readonly officeBackground: string | undefined;
}

/** The task pane in its theme. */
export function App({ session, actions, officeBackground }: AppProps): JSX.Element {
  const theme = usePaneTheme(officeBackground);
  const context = useMemo(() => ({ session, actions }), [session, actions]);
  return (
    <FluentProvider theme={theme}>
      <PaneProvider value={context}>
        <Pane />
      </PaneProvider>
    </FluentProvider>
  );
}
