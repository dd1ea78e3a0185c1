import { createRoot } from "react-dom/client";
import { associateRibbon } from "../commands/ribbon";
import { Session } from "../commands/session";
import { associateFunctions } from "../functions/associate";
import { App } from "./App";

void Office.onReady().then(() => {
  const session = new Session(Office.context.displayLanguage);
  associateRibbon(session);
  associateFunctions(session.texts);
  const container = document.getElementById("root");
  if (container) createRoot(container).render(<App session={session} />);
});
