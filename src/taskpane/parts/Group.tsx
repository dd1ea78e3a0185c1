import { AccordionHeader, AccordionItem, AccordionPanel, Badge, makeStyles, tokens, type BadgeProps } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

const useStyles = makeStyles({
  panel: { margin: `0 0 0 ${tokens.spacingHorizontalS}` },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, listStyleType: "none", margin: 0, padding: `${tokens.spacingVerticalXS} 0` },
  count: { marginLeft: tokens.spacingHorizontalS, flexShrink: 0 },
});

interface GroupProps {
  readonly value: string;
  readonly title: string;
  readonly count: number;
  readonly color: NonNullable<BadgeProps["color"]>;
  /** List items. */
  readonly children: ReactNode;
}

/** A list that opens under its title and count; nothing where it would be empty. */
export function Group({ value, title, count, color, children }: GroupProps): JSX.Element | undefined {
  const styles = useStyles();
  if (count === 0) return undefined;
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h3" expandIconPosition="end">
        {title}
        <Badge className={styles.count} appearance="tint" color={color}>
          {count}
        </Badge>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <ul className={styles.list}>{children}</ul>
      </AccordionPanel>
    </AccordionItem>
  );
}
