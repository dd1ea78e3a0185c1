import { errorText } from "../../../src/excel/errorText";
import { readClean, settled } from "../../../src/excel/settled";
import { undo } from "../../../src/excel/undo";
import { writePlan } from "../../../src/excel/write";
import { textsFor } from "../../../src/messages";
import { PLANS } from "./plans";

/** An add-in whose ribbon has a button for each plan of the tests, and 撤回; it says how each ended. */
const texts = textsFor("zh-CN");

const say = (text: string): void => {
  const status = document.querySelector('[role="status"]');
  if (status) status.textContent = text;
};

function associate(button: string, command: () => Promise<{ readonly message: string }>): void {
  Office.actions.associate(button, (event: Office.AddinCommands.Event) => {
    void command()
      .then(({ message }) => say(message))
      .catch((error: unknown) => say(errorText(error, texts)))
      .then(() => event.completed());
  });
}

void Office.onReady(() => {
  for (const [button, { command, plan }] of Object.entries(PLANS)) {
    associate(button, () =>
      settled(async (context) => {
        const { skipped } = await writePlan(context, await readClean(context), plan, command);
        return { message: `${button} done, ${skipped.length} skipped` };
      }),
    );
  }
  associate("Undo", () => undo(texts));
});
