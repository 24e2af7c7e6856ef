import { describe, expect, it } from "vitest";
import {
  addVendorSecrets,
  createSecretsReader,
  ensureDataKey,
  rotateDataKey,
  rotateSecrets,
  setVendorSecrets,
} from "../../lib/app/secrets.ts";
import type { TeamSecrets } from "../../lib/ports/vendors.ts";
import { createCredentialSafe, newDataKey } from "../../lib/table/sealed-credentials.ts";
import { createMemoryStore } from "../support/stores.ts";

const [FIRST, SECOND, THIRD] = [aSecret("1"), aSecret("2"), aSecret("3")];

function aSecret(letter: string): string {
  return `whsec_${letter.repeat(32)}`;
}

describe("a rotation of the team's secret", () => {
  it("keeps the one before live until the next", async () => {
    const { secrets } = createMemoryStore({ shards: 1 }).hooks;
    const live: (readonly string[])[] = [];

    for (const secret of [FIRST, SECOND, THIRD]) {
      await rotateSecrets(secret, secrets);
      live.push((await secrets.read()).secrets.webhook);
    }

    expect(live).toStrictEqual([[FIRST], [SECOND, FIRST], [THIRD, SECOND]]);
  });

  it("leaves the vendors' secrets alone, and they it", async () => {
    const { secrets } = createMemoryStore({ shards: 1 }).hooks;
    await setVendorSecrets("garmin", { pathSecret: "p" }, secrets);
    await rotateSecrets(FIRST, secrets);

    await setVendorSecrets("intervals-icu", { secret: "s" }, secrets);
    await setVendorSecrets("garmin", { pathSecret: "q" }, secrets);

    expect((await secrets.read()).secrets).toStrictEqual({
      webhook: [FIRST],
      vendors: { garmin: { pathSecret: "q" }, "intervals-icu": { secret: "s" } },
    });
  });

  it("adds some of a vendor's secrets to those it had", async () => {
    const { secrets } = createMemoryStore({ shards: 1 }).hooks;
    await setVendorSecrets("garmin", { pathSecret: "p" }, secrets);

    await addVendorSecrets("garmin", { clientId: "c" }, secrets);
    await addVendorSecrets("suunto", { secret: "s" }, secrets);

    expect((await secrets.read()).secrets.vendors).toStrictEqual({
      garmin: { pathSecret: "p", clientId: "c" },
      suunto: { secret: "s" },
    });
  });

  it("loses nothing to another at the same time", async () => {
    const { secrets } = createMemoryStore({ shards: 1 }).hooks;

    await Promise.all([
      rotateSecrets(FIRST, secrets),
      setVendorSecrets("garmin", { pathSecret: "p" }, secrets),
      setVendorSecrets("intervals-icu", { secret: "s" }, secrets),
    ]);

    expect((await secrets.read()).secrets).toStrictEqual({
      webhook: [FIRST],
      vendors: { garmin: { pathSecret: "p" }, "intervals-icu": { secret: "s" } },
    });
  });

  it("says so when others keep writing first", async () => {
    const { secrets } = createMemoryStore({ shards: 1 }).hooks;
    const busy: TeamSecrets = { ...secrets, write: async () => false };

    await expect(rotateSecrets(FIRST, busy)).rejects.toThrow("were changed by somebody else at the same time");
  });
});

it("the team's secrets are read once a minute", async () => {
  const { secrets } = createMemoryStore({ shards: 1 }).hooks;
  let [nowMs, reads] = [0, 0];
  const counting: Pick<TeamSecrets, "read"> = {
    read: () => {
      reads += 1;
      return secrets.read();
    },
  };
  const read = createSecretsReader({ clock: () => nowMs, secrets: counting });
  await read();
  await rotateSecrets(FIRST, secrets);
  const seen: (readonly string[])[] = [];

  for (nowMs of [59_999, 60_000, 60_001]) seen.push((await read()).webhook);

  expect(seen).toStrictEqual([[], [FIRST], [FIRST]]);
  expect(reads).toBe(2);
});

const LINK = { source: "hevy", externalUserId: "ana" };

function aSafe() {
  const { secrets } = createMemoryStore({ shards: 1 }).hooks;
  return { secrets, safe: createCredentialSafe(async () => (await secrets.read()).secrets) };
}

describe("a team's data keys", () => {
  it("are none until one is made, and the first stays", async () => {
    const { secrets, safe } = aSafe();

    await expect(safe.seal("x", LINK)).rejects.toThrow("The team has no data key to seal credentials with.");
    const first = newDataKey();
    await ensureDataKey(first, secrets);
    await ensureDataKey(newDataKey(), secrets);

    expect((await secrets.read()).secrets.dataKeys).toStrictEqual([first]);
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
