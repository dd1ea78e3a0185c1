import { act, screen, waitFor } from "@testing-library/react";
import { FakeWorkbook, smallSchool, withScheme } from "./fakeWorkbook";
import { openStep, renderPane, violations } from "./renderPane";

const REASON = "周雪:不符合:年限。年限 0.5 年,不足 1 年(五(二)1,工作坊申报!H6)";

/** A workbook with one marked cell. */
async function marked(): Promise<FakeWorkbook> {
  const workbook = await withScheme(new FakeWorkbook(smallSchool()));
  workbook.marked.set("工作坊申报!H6", { place: "工作坊申报!H6", reasons: [REASON] });
  return workbook;
}

function select(workbook: FakeWorkbook, row: number, column: number): void {
  workbook.selected = { sheet: "工作坊申报", row, column };
  act(() => workbook.select(undefined));
}

describe("a marked cell", () => {
  it("says why it is marked as long as it is selected, in whichever step, without a press", async () => {
    const workbook = await marked();
    const { user } = await renderPane(workbook);
    for (const step of [1, 2, 3, 4] as const) {
      await openStep(user, step);
      select(workbook, 5, 7);
      await waitFor(() => expect(screen.getByText(REASON)).toBeVisible());
      expect(screen.getByText("工作坊申报!H6")).toBeVisible();
      select(workbook, 5, 8);
      await waitFor(() => expect(screen.queryByText(REASON)).not.toBeInTheDocument());
    }
    select(workbook, 5, 7);
    await waitFor(() => expect(screen.getByText(REASON)).toBeVisible());
    expect(await violations()).toEqual([]);
  });

  it("says nothing where Excel cannot be asked just now", async () => {
    const workbook = await marked();
    await renderPane(Object.assign(workbook, { whyMarked: () => Promise.reject(new Error("editing")) }));
    select(workbook, 5, 7);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(screen.queryByRole("alert")).toBeEmptyDOMElement();
    expect(screen.queryByText(REASON)).not.toBeInTheDocument();
  });
});
