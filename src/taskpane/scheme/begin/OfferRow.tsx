import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { Suspense, lazy, useState, type JSX, type ReactNode } from "react";
import type { Scheme } from "../../../rules/scheme";
import { useTexts } from "../../parts/context";
import { NotLoaded } from "../NotLoaded";

const OfferDetails = lazy(() =>
  import("./OfferDetails").then(
    (loaded) => ({ default: loaded.OfferDetails }),
    () => ({ default: NotLoaded }),
  ),
);

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  control: { flex: "1 1 12em", minWidth: 0 },
});

interface OfferRowProps {
  readonly title: string;
  /** What takes it. */
  readonly children: ReactNode;
  readonly schemeOf: () => Scheme | Promise<Scheme>;
}

/** A regulation that can be taken; its sentences, and what it needs, are shown where somebody wants to see them. */
export function OfferRow({ title, children, schemeOf }: OfferRowProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [looked, setLooked] = useState<Scheme>();
  const open = looked !== undefined;
  const [isLost, setLost] = useState(false);
  const look = async (): Promise<void> => {
    try {
      setLooked(open ? undefined : await schemeOf());
    } catch {
      setLost(true);
    }
  };
  return (
    <li>
      <div className={styles.row}>
        <div className={styles.control}>{children}</div>
        <Button size="small" appearance="subtle" iconPosition="after" icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />} aria-expanded={open} aria-label={texts("first.lookAt", { title })} onClick={() => void look()}>
          {texts("first.look")}
        </Button>
      </div>
      {isLost && <NotLoaded />}
      {looked && (
        <Suspense fallback={null}>
          <OfferDetails scheme={looked} />
        </Suspense>
      )}
    </li>
  );
}
