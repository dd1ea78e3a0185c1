import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type JSX, type ReactNode } from "react";

const useStyles = makeStyles({ title: { margin: 0 }, list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL } });

interface NamedListProps {
  readonly title: string;
  readonly names: readonly ReactNode[];
}

/** Names under what they have in common; nothing where there are none. */
export function NamedList({ title, names }: NamedListProps): JSX.Element | undefined {
  const styles = useStyles();
  const id = useId();
  if (names.length === 0) return undefined;
  return (
    <div>
      <Text as="h4" id={id} className={styles.title} weight="semibold">
        {title}
      </Text>
      <ul className={styles.list} aria-labelledby={id}>
        {names.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
