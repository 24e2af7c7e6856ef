import { describe, expect, it } from "vitest";
import { ensureDataKey, rotateDataKey } from "../../lib/app/data-keys.ts";
import { createCredentialSafe } from "../../lib/table/credential-safe.ts";
import { createMemoryHookPorts } from "../../lib/table/memory/hook-ports.ts";
import { newDataKey } from "../../lib/table/seal.ts";

const LINK = { source: "hevy", externalUserId: "ana" };

function aSafe() {
  const { secrets } = createMemoryHookPorts();
  return { secrets, safe: createCredentialSafe(async () => (await secrets.read()).secrets) };
}

describe("a team's data keys", () => {
  it("are none until one is made, and the first stays", async () => {
    const { secrets, safe } = aSafe();

    await expect(safe.seal("x", LINK)).rejects.toThrow("The team has no data key to seal credentials with.");
    await ensureDataKey("first", secrets);
    await ensureDataKey("second", secrets);

    expect((await secrets.read()).secrets.dataKeys).toStrictEqual(["first"]);
  });

  it("open what was sealed before a rotation, and seal with the newest", async () => {
    const { secrets, safe } = aSafe();
    await ensureDataKey(newDataKey(), secrets);
    const before = await safe.seal("old", LINK);
    await rotateDataKey(newDataKey(), secrets);
    const after = await safe.seal("new", LINK);
    const [newest = ""] = (await secrets.read()).secrets.dataKeys ?? [];
    const newestAlone = createCredentialSafe(async () => ({ webhook: [], vendors: {}, dataKeys: [newest] }));

    const opened = [await safe.open(before, LINK), await safe.open(after, LINK), await newestAlone.open(before, LINK)];

    expect(opened).toStrictEqual(["old", "new", undefined]);
    expect(await newestAlone.open(after, LINK)).toBe("new");
  });

  it("open credentials for the link they were sealed for alone", async () => {
    const { secrets, safe } = aSafe();
    await ensureDataKey(newDataKey(), secrets);

    const sealed = await safe.seal("x", LINK);

    expect(await safe.open(sealed, { ...LINK, externalUserId: "bea" })).toBeUndefined();
  });
});
