import { describe, expect, test } from "vitest";
import type { AthleteDirectory } from "../../lib/ports.ts";
import type { Stores } from "../support/stores.ts";
import type { MakeStores } from "./examples.ts";

const SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/** What every AthleteDirectory does with tokens. */
export function describeTokenContract(name: string, makeStores: MakeStores): void {
  const makeDirectory = async (): Promise<Stores["directory"]> => (await makeStores(1)).directory;

  describe(`AthleteDirectory, tokens: ${name}`, () => {
    test("a token is found by its hash, in its athlete's partition alone", async () => {
      const directory = await makeDirectory();

      await directory.addToken(aToken({ source: "hevy" }));

      expect(await directory.findToken("ana", SHA)).toStrictEqual({
        athleteId: "ana",
        source: "hevy",
        lastUsedOn: null,
      });
      expect(await directory.findToken("bea", SHA)).toBeUndefined();
      expect(await directory.findToken("ana", "00")).toBeUndefined();
    });

    test("a token's last use only moves on, and adding the token again keeps it", async () => {
      const directory = await makeDirectory();
      await directory.addToken(aToken({ source: null }));

      await directory.touchToken("ana", SHA, "2026-11-23");
      await directory.touchToken("ana", SHA, "2026-11-22");
      await directory.addToken(aToken({ source: null }));

      expect(await directory.findToken("ana", SHA)).toMatchObject({ source: null, lastUsedOn: "2026-11-23" });
    });

    test("touching an unknown token makes none", async () => {
      const directory = await makeDirectory();

      await directory.touchToken("ana", SHA, "2026-11-23");

      expect(await directory.findToken("ana", SHA)).toBeUndefined();
    });

    test("an athlete's tokens are listed, the oldest first, as they may be shown", async () => {
      const directory = await makeDirectory();
      await directory.addToken({ ...aToken({ source: "hevy" }), sha256: "0b", createdAt: "2026-11-02T15:00:00.000Z" });
      await directory.addToken(aToken({ source: null }));
      await directory.touchToken("ana", SHA, "2026-11-23");
      await directory.addToken({ ...aToken({ source: null }), athleteId: "an" });

      const tokens = await directory.listTokens("ana");

      const shown = { athleteId: "ana", lastFour: "x7Qa" };
      expect(tokens).toStrictEqual([
        { ...shown, sha256: SHA, source: null, createdAt: "2026-11-01T15:00:00.000Z", lastUsedOn: "2026-11-23" },
        { ...shown, sha256: "0b", source: "hevy", createdAt: "2026-11-02T15:00:00.000Z", lastUsedOn: null },
      ]);
    });

    test("a revoked token is known no more, and can be revoked once", async () => {
      const directory = await makeDirectory();
      await directory.addToken(aToken({ source: null }));

      const outcomes = [await directory.revokeToken("ana", SHA), await directory.revokeToken("ana", SHA)];

      expect(outcomes).toStrictEqual([true, false]);
      expect(await directory.findToken("ana", SHA)).toBeUndefined();
      expect(await directory.listTokens("ana")).toStrictEqual([]);
    });
  });
}

function aToken({ source }: { readonly source: string | null }): Parameters<AthleteDirectory["addToken"]>[0] {
  return { athleteId: "ana", sha256: SHA, lastFour: "x7Qa", source, createdAt: "2026-11-01T15:00:00.000Z" };
}
