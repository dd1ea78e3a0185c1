/** Chooses regulations as a clerk does: by ticking them in the pane. */
import type { Client } from "../host";
import { UsageError } from "./options";

/** Ticks the scheme, which makes the add-in write it into the sheet 考核方案. */
export async function chooseScheme(client: Client, scheme: string): Promise<void> {
  const boxes = [...client.window.document.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name="scheme"]')];
  const box = boxes.find(({ value }) => value === scheme);
  if (box === undefined) {
    const available = boxes.length === 0 ? "窗格里现在没有方案可选" : `可用的有:${boxes.map(({ value }) => value).join("、")}`;
    throw new UsageError(`没有方案“${scheme}”,${available}。`);
  }
  if (!box.checked) box.click();
  await client.waitUntilIdle();
}
