import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { renderHook } from "@testing-library/react";
import { usePaneTheme } from "../../src/taskpane/theme";

const matchNothing = window.matchMedia.bind(window);
const systemSays = (...queries: string[]): void => {
  window.matchMedia = (media) => Object.assign(matchNothing(media), { matches: queries.includes(media) });
};
const backgroundOn = (office: string | undefined): string => renderHook(() => usePaneTheme(office)).result.current.colorNeutralBackground1;

afterEach(() => systemSays());

describe("the pane's theme", () => {
  it("is as dark as Office is, whatever the system is", () => {
    systemSays("(prefers-color-scheme: dark)");
    expect(backgroundOn("#FFFFFF")).toBe(webLightTheme.colorNeutralBackground1);
    systemSays();
    expect(backgroundOn("#1f1f1f")).toBe(webDarkTheme.colorNeutralBackground1);
  });

  it("is the system's where Office says nothing", () => {
    expect(backgroundOn(undefined)).toBe(webLightTheme.colorNeutralBackground1);
    systemSays("(prefers-color-scheme: dark)");
    expect(backgroundOn(undefined)).toBe(webDarkTheme.colorNeutralBackground1);
  });

  it("is of high contrast where the system forces its colours", () => {
    systemSays("(forced-colors: active)");
    expect(backgroundOn("#FFFFFF")).toBe(teamsHighContrastTheme.colorNeutralBackground1);
  });
});
