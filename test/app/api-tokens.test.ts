import { describe, expect, it } from "vitest";
import { createTokenCheck, hashToken } from "../../lib/app/api-tokens.ts";
import type { AthleteDirectory } from "../../lib/ports.ts";
import { aWorld } from "../support/memory-world.ts";

const TOKEN = "cd_ana_0123456789abcdefghijKLMN";

/** A token check over a directory that knows Ana's token and counts what it is asked. */
async function aCheck({ source = null }: { readonly source?: string | null } = {}) {
  const world = aWorld({ now: "2026-11-20 12:00" });
  await world.store.directory.addToken({
    athleteId: "ana",
    sha256: hashToken(TOKEN),
    lastFour: "KLMN",
    source,
    createdAt: "2026-11-01T12:00:00.000Z",
  });
  const asked = { finds: 0, touches: [] as string[] };
  const directory: AthleteDirectory = {
    ...world.store.directory,
    findToken: async (...args) => {
      asked.finds += 1;
      return world.store.directory.findToken(...args);
    },
    touchToken: async (athleteId, sha256, usedOn) => {
      asked.touches.push(usedOn);
      await world.store.directory.touchToken(athleteId, sha256, usedOn);
    },
  };
  return { world, asked, check: createTokenCheck({ clock: world.clock.now, directory }) };
}

describe("the token check", () => {
  it.each([{ source: null }, { source: "hevy" }])(
    "knows a good token's athlete and source $source",
    async ({ source }) => {
      const { check } = await aCheck({ source });

      const record = await check(TOKEN);

      expect(record).toMatchObject({ athleteId: "ana", source });
    },
  );

  it.each([
    { what: "another secret", token: "cd_ana_0123456789abcdefghijKLMX" },
    { what: "another athlete", token: "cd_bea_0123456789abcdefghijKLMN" },
    { what: "no secret", token: "cd_ana_" },
    { what: "a short secret", token: "cd_ana_short" },
    { what: "another prefix", token: "xx_ana_0123456789abcdefghijKLMN" },
    { what: "an athlete that breaks out of a key", token: "cd_ana#TOKEN_0123456789abcdefghijKLMN" },
    { what: "upper case", token: TOKEN.toUpperCase() },
    { what: "a line break after it", token: `${TOKEN}\n` },
    { what: "nothing", token: "" },
  ])("refuses a token with $what", async ({ token }) => {
    const { check } = await aCheck();

    expect(await check(token)).toBeUndefined();
  });

  it("asks the directory about well-formed tokens alone", async () => {
    const { check, asked } = await aCheck();

    await check("cd_ana_short");
    await check(`cd_${"a".repeat(41)}_0123456789abcdefghijKLMN`);

    expect(asked.finds).toBe(0);
  });

  it("remembers for 60 seconds that nobody issued a token, however often it is tried", async () => {
    const { world, check, asked } = await aCheck();
    const unknown = "cd_ana_0123456789abcdefghijKLMX";

    for (let tries = 0; tries < 500; tries += 1) await check(unknown);
    const before = asked.finds;
    world.clock.moveTo(world.clock.now() + 60_000);
    await check(unknown);

    expect([before, asked.finds]).toStrictEqual([1, 2]);
  });

  it("remembers a good token for 60 seconds", async () => {
    const { world, check, asked } = await aCheck();
    const finds: number[] = [];

    for (const seconds of [0, 59.999, 60, 119.999, 120]) {
      world.clock.moveTo(Date.parse("2026-11-20T17:00:00.000Z") + seconds * 1_000);
      await check(TOKEN);
      finds.push(asked.finds);
    }

    expect(finds).toStrictEqual([1, 1, 2, 2, 3]);
  });

  it("knows a token that is issued after it was tried within a minute", async () => {
    const { world, check } = await aCheck();
    const other = "cd_ana_9999456789abcdefghijKLMN";
    const before = await check(other);
    await world.store.directory.addToken({
      athleteId: "ana",
      sha256: hashToken(other),
      lastFour: "KLMN",
      source: null,
      createdAt: "2026-11-20T17:00:00.000Z",
    });

    world.clock.moveTo(world.clock.now() + 60_000);
    const after = await check(other);

    expect([before, after?.athleteId]).toStrictEqual([undefined, "ana"]);
  });

  it("writes the last use once a day", async () => {
    const { world, check, asked } = await aCheck();

    for (const minutes of [0, 2, 4, 24 * 60, 24 * 60 + 2]) {
      world.clock.moveTo(Date.parse("2026-11-20T17:00:00.000Z") + minutes * 60_000);
      await check(TOKEN);
    }

    expect(asked.touches).toStrictEqual(["2026-11-20", "2026-11-21"]);
  });
});

it("of a token only its SHA-256 is kept", () => {
  expect(hashToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
