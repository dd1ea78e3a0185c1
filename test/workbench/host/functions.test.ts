import type { FunctionResult } from "../../../workbench/book/types";
import { type Client, PROFILES } from "../../../workbench/host";
import { closeAll, startTestAddin } from "./test-addin";

describe.each([PROFILES.excel365, PROFILES.web])("a custom function called by $name", (profile) => {
  let client: Client;
  beforeAll(async () => {
    ({ client } = await startTestAddin({ profile }));
  });
  afterAll(closeAll);

  const call = (id: string, ...args: unknown[]): Promise<FunctionResult> => client.functions.invoke(id, args, "Sheet1!B2").result;

  it("gives its value, at once or later", async () => {
    expect(await Promise.all([call("ADD", 1, 2), call("LATER", 21)])).toEqual([
      { ok: true, value: 3 },
      { ok: true, value: 42 },
    ]);
  });

  it("gets a range as rows, with blanks as the host passes them", async () => {
    expect(await call("BLANKS", [[1, profile.blank]])).toEqual({ ok: true, value: [["1", String(profile.blank)]] });
  });

  it("gives an error with its code and message, whether thrown or rejected", async () => {
    expect(await call("REFUSE")).toEqual({ ok: false, error: "#VALUE!", message: "不是数" });
    expect(await call("LATER", -1)).toEqual({ ok: false, error: "#N/A", message: "负数" });
  });

  it("that breaks shows #VALUE!", async () => {
    expect(await call("CRASH")).toMatchObject({ ok: false, error: "#VALUE!" });
  });

  it("knows the cell it stands in", async () => {
    expect(await call("WHERE")).toEqual({ ok: true, value: "Sheet1!B2" });
  });

  it("can be cancelled: the add-in is told, and nobody waits any more", async () => {
    const forever = client.functions.invoke("FOREVER", [], "Sheet1!B2");
    expect(client.functions.pending).toBe(1);
    // The invocation must have reached the add-in before it can be cancelled there.
    await new Promise((resolve) => setTimeout(resolve, 50));
    forever.cancel();
    expect(await forever.result).toEqual({ ok: false, error: "#N/A" });
    await client.waitUntilIdle();
    expect(client.messages).toContain("已取消");
  });

  it("is no sync of the add-in", () => {
    expect(client.syncs).toBe(0);
  });
});
