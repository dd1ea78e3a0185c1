import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** Fluent's own fonts, with those that Chinese Windows, macOS and Linux set text in. */
const FONTS = "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const FORCED_COLORS = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/**
 * High contrast where the system asks for it, else light or dark as Office is, else (Excel on the web does not say)
 * as the system is.
 * @param officeBackground the body background of Office's theme: #1F1F1F
 */
export function usePaneTheme(officeBackground: string | undefined): Theme {
  const forced = useMedia(FORCED_COLORS);
  const systemDark = useMedia(DARK);
  const theme = forced ? teamsHighContrastTheme : (isDark(officeBackground) ?? systemDark) ? webDarkTheme : webLightTheme;
  return { ...theme, fontFamilyBase: FONTS };
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Weighs red, green and blue as the eye does; undefined for what is no colour. */
function isDark(color: string | undefined): boolean | undefined {
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const part = (hex: string): number => Number.parseInt(hex, 16);
  return 0.299 * part(red) + 0.587 * part(green) + 0.114 * part(blue) < 128;
}
