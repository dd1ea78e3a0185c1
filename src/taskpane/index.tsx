import { createRoot } from "react-dom/client";
import { associateRibbon } from "../commands/ribbon";
import { Session } from "../commands/session";
import { associateFunctions } from "../functions/associate";
import { loadTexts } from "../messages/load";
import { keepFiles } from "../offline/keepFiles";
import { App } from "./App";
import { loadedActions } from "./loadedActions";

const load = () => import("./excelActions");
const actions = loadedActions(async () => (await load()).excelActions);
// It is on its way while Office gets ready. What fails here is fetched once more by whoever needs it, and told then.
void load().catch(() => undefined);

void Office.onReady().then(async () => {
  const session = new Session(await loadTexts(Office.context.displayLanguage));
  associateRibbon(session, actions);
  void associateFunctions(session.texts);
  document.documentElement.lang = session.texts("pane.language");
  document.title = session.texts("app.name");
  const container = document.getElementById("root");
  // Excel on the web has no theme, whatever the types say.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (container) createRoot(container).render(<App session={session} actions={actions} officeBackground={theme?.bodyBackgroundColor} />);
  keepFiles();
});
