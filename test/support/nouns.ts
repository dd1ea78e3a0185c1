import type * as Fill from "../../src/messages/fill";
import type * as WithNouns from "./withNouns";

/** Texts with all their nouns, whatever a test makes the program say; batches have them from scripts/testBatches.mjs. */
jest.mock("../../src/messages/fill", () => {
  const actual = jest.requireActual<typeof Fill>("../../src/messages/fill");
  const { withNouns } = jest.requireActual<typeof WithNouns>("./withNouns");
  return { ...actual, filling: withNouns(actual.filling) } satisfies typeof Fill;
});
