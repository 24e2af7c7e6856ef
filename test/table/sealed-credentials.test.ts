import { describe, expect, it } from "vitest";
import { newDataKey, seal, unseal } from "../../lib/table/sealed-credentials.ts";

const KEY = Buffer.alloc(32, 7).toString("base64");
const PLACE = "LINK#strava#134815";
const TEXT = '{"apiKey":"se\u00f1or"}';

describe("a sealed text", () => {
  it("opens with its key at its place alone", () => {
    const sealed = seal(TEXT, { key: KEY, place: PLACE });

    expect(unseal(sealed, { key: KEY, place: PLACE })).toBe(TEXT);
    expect(unseal(sealed, { key: newDataKey(), place: PLACE })).toBeUndefined();
    expect(unseal(sealed, { key: KEY, place: "LINK#strava#134816" })).toBeUndefined();
  });

  it("shows nothing of the text, and is another one each time", () => {
    const [one, other] = [seal(TEXT, { key: KEY, place: PLACE }), seal(TEXT, { key: KEY, place: PLACE })];

    expect(one).not.toBe(other);
    expect(Buffer.from(one.slice(3), "base64").toString("latin1")).not.toContain("apiKey");
  });

  it("does not open once any bit of it was changed", () => {
    const sealed = seal(TEXT, { key: KEY, place: PLACE });
    const bytes = Buffer.from(sealed.slice(3), "base64");

    const opened = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const at = Math.floor(bit / 8);
      const changed = bytes.with(at, (bytes[at] ?? 0) ^ (1 << (bit % 8)));
      return unseal(`v1.${Buffer.from(changed).toString("base64")}`, { key: KEY, place: PLACE });
    });

    expect(opened.filter((text) => text !== undefined)).toStrictEqual([]);
  });

  it.each([
    "",
    "v1.",
    "v2.AAAA",
    "plain",
    `v1.${Buffer.alloc(27).toString("base64")}`,
    `v1.${Buffer.alloc(28).toString("base64")}`,
  ])("%j is none", (text) => {
    expect(unseal(text, { key: KEY, place: PLACE })).toBeUndefined();
  });
});
