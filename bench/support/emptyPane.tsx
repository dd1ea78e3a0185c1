import { FluentProvider, Text, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

// The least that a pane of Microsoft's kind can be: Office, React, Fluent UI's theme and one line of text.
void Office.onReady().then(() => {
  const container = document.getElementById("root");
  if (container)
    createRoot(container).render(
      <FluentProvider theme={webLightTheme}>
        <main aria-busy="false">
          <Text>就绪</Text>
        </main>
      </FluentProvider>,
    );
});
