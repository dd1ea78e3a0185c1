import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { Session } from "../../src/commands/session";
import type { Overview } from "../../src/overview/overview";
import type { PaneActions } from "../../src/taskpane/parts/actions";
import { PaneProvider } from "../../src/taskpane/parts/context";
import { useOverview } from "../../src/taskpane/useOverview";

/** What is changed is to be shown within two seconds; looking itself is one small read (test/excel/kept.test.ts). */
const LIMIT = 2000;
const STEP = 50;

const overviews = ["before", "after"].map((name) => ({ name }) as unknown as Overview);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

async function watched(readOverview: jest.Mock): Promise<{ readonly shown: () => Overview | undefined; readonly change: () => Promise<void> }> {
  const session = new Session("zh-CN");
  let heard = (): void => undefined;
  const watch: PaneActions["watch"] = (listener) => {
    heard = listener;
    return () => undefined;
  };
  const actions = { watch, readOverview } as unknown as PaneActions;
  const context = { session, actions };
  const { result } = renderHook(() => useOverview({ busy: false, report: undefined }), { wrapper: ({ children }: { children: ReactNode }) => <PaneProvider value={context}>{children}</PaneProvider> });
  await act(() => jest.advanceTimersByTimeAsync(0));
  return {
    shown: () => result.current.overview,
    async change() {
      act(() => heard());
      // React draws between the steps.
      for (let passed = 0; passed + STEP < LIMIT; passed += STEP) await act(() => jest.advanceTimersByTimeAsync(STEP));
    },
  };
}

it("looks at the workbook within two seconds of a change, once however many changes there were", async () => {
  const readOverview = jest.fn().mockResolvedValueOnce(overviews[0]).mockResolvedValue(overviews[1]);
  const { shown, change } = await watched(readOverview);
  expect(shown()).toBe(overviews[0]);
  await change();
  expect(shown()).toBe(overviews[1]);
  expect(readOverview).toHaveBeenCalledTimes(2);
});

it("also within two seconds where a cell was being edited at first", async () => {
  const readOverview = jest.fn().mockResolvedValueOnce(overviews[0]).mockRejectedValueOnce({ code: "InvalidOperationInCellEditMode" }).mockResolvedValue(overviews[1]);
  const { shown, change } = await watched(readOverview);
  await change();
  expect(shown()).toBe(overviews[1]);
});
