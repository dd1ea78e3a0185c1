import type { JSX, RefObject } from "react";
import type { AskedSetting as Asked } from "../../overview/overview";
import { useTexts } from "../parts/context";
import { Section } from "../parts/Section";
import { AskedSetting } from "./AskedSetting";

interface AskedSettingsProps {
  readonly asked: readonly Asked[];
  readonly focusRef: RefObject<HTMLElement | null>;
}

/** 待填: what the regulation leaves to the school. */
export function AskedSettings({ asked, focusRef }: AskedSettingsProps): JSX.Element | undefined {
  const texts = useTexts();
  if (asked.length === 0) return undefined;
  return (
    <Section focusRef={focusRef} title={texts("pane.asked")}>
      {asked.map((setting) => (
        <AskedSetting key={setting.path} setting={setting} label={labelOf(setting, asked)} />
      ))}
    </Section>
  );
}

/** What is asked for: the setting; with its rule where two would be called alike. */
function labelOf({ row }: Asked, asked: readonly Asked[]): string {
  const own = nameOf(row);
  return asked.filter((other) => nameOf(other.row) === own).length > 1 ? `${row.rule}·${own}` : own;
}

const nameOf = ({ setting, key, applies }: Asked["row"]): string => [setting, key, applies].filter(Boolean).join("·");
