import type { JSX } from "react";
import type { Overview } from "../../../overview/overview";
import { useTexts } from "../../parts/context";
import { Section } from "../../parts/Section";
import { NewMonthForm } from "./NewMonthForm";
import { NewTermForm } from "./NewTermForm";

/** What the calendar brings: another month, another term. */
export function NewPeriodSection({ overview }: { readonly overview: Overview }): JSX.Element {
  const texts = useTexts();
  return (
    <Section title={texts("terms.title")}>
      <NewMonthForm overview={overview} />
      <NewTermForm />
    </Section>
  );
}
