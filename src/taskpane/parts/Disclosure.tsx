import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import { useItemStyles } from "./itemStyles";

interface DisclosureProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** More about an item of a list, closed until it is wanted. */
export function Disclosure({ title, children }: DisclosureProps): JSX.Element {
  const styles = useItemStyles();
  return (
    <Accordion collapsible>
      <AccordionItem value="more">
        <AccordionHeader as="h4" size="small">
          {title}
        </AccordionHeader>
        <AccordionPanel className={styles.item}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
