import type { JSX } from "react";
import type { AskedSetting as Asked } from "../reports/overview";
import { AskedSetting } from "./AskedSetting";
import { useTexts } from "./context";
import { Section } from "./Section";

/** 待填: what the regulation leaves to the school. */
export function AskedSettings({ asked }: { readonly asked: readonly Asked[] }): JSX.Element | undefined {
  const texts = useTexts();
  if (asked.length === 0) return undefined;
  return (
    <Section title={texts("pane.asked")}>
      {asked.map((setting) => (
        <AskedSetting key={setting.path} setting={setting} />
      ))}
    </Section>
  );
}
