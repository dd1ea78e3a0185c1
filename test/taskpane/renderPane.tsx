import { RendererProvider, createDOMRenderer } from "@fluentui/react-components";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { Session } from "../../src/commands/session";
import { textsFor } from "../../src/messages";
import { App } from "../../src/taskpane/App";
import type { PaneActions } from "../../src/taskpane/parts/actions";

/**
 * Without layout, style matters only where it decides whether something is there, named or within reach. jsdom looks
 * through all rules of the page whenever it is asked for a style, which was half the time of these tests.
 */
const DECIDES = /display|visibility|pointer-events|content|clip|opacity|overflow/;
const renderer = createDOMRenderer(document, { unstable_filterCSSRule: (rule) => DECIDES.test(rule) });

export interface RenderedPane {
  readonly user: UserEvent;
  readonly session: Session;
}

/** The pane over these actions, once it has read the workbook. */
export async function renderPane(actions: PaneActions, locale = "zh-CN"): Promise<RenderedPane> {
  const session = new Session(textsFor(locale));
  document.documentElement.lang = session.texts("pane.language");
  document.title = session.texts("app.name");
  render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <App session={session} actions={actions} officeBackground={undefined} />
    </RendererProvider>,
  );
  await atRest();
  return { user: userEvent.setup(), session };
}

/** Goes to the step of this number; whatever was typed before is written by then, and buttons are where they stay. */
export async function openStep(user: UserEvent, step: 1 | 2 | 3 | 4): Promise<void> {
  await user.click(screen.getByRole("tab", { name: new RegExp(`^${step} `) }));
  await atRest();
}

/** Nothing is going on any more. */
export async function atRest(): Promise<void> {
  await waitFor(() => expect(screen.getByRole("main")).toHaveAttribute("aria-busy", "false"));
}

/** Everything axe finds on the page, but for the dummies that Fluent's keyboard navigation (Tabster) puts in. */
export async function violations(): Promise<string[]> {
  // Without layout there are no colours to compare: contrast is checked in a real browser.
  const { violations: found } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  return found.flatMap(({ id, nodes }) => nodes.filter(({ html }) => !html.includes("data-tabster-dummy")).map(({ html }) => `${id}: ${html}`));
}
