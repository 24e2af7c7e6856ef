import { createHmac } from "node:crypto";
import { assert, integer, property, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";
import { isTerraSigned } from "../../../lib/vendors/terra/hook.ts";
import { proveTerra } from "../../support/vendor-proof.ts";

const SECRET = "terra-signing-secret";
const NOW_MS = Date.parse("2026-11-22T17:00:00Z");
const NOW_S = NOW_MS / 1000;
const BODY = new TextEncoder().encode('{"type":"activity"}');
const GOOD = signatureAt(NOW_MS);
const VERIFYING = { secret: SECRET, nowMs: NOW_MS, toleranceSeconds: 300 };

function signatureAt(ms: number, body: Uint8Array = BODY): string {
  return proveTerra(SECRET)(body, ms)["terra-signature"] ?? "";
}

/** Signs a time as it is written. */
function signedTime(time: string): string {
  return `t=${time},v1=${createHmac("sha256", SECRET).update(`${time}.`).update(BODY).digest("hex")}`;
}

describe("Terra's signature", () => {
  it.each([
    { seconds: -301, accepted: false },
    { seconds: -300, accepted: true },
    { seconds: 300, accepted: true },
    { seconds: 301, accepted: false },
  ])("is good for five minutes either way: $seconds s off is $accepted", ({ seconds, accepted }) => {
    const verdict = isTerraSigned(GOOD, BODY, { ...VERIFYING, nowMs: NOW_MS + seconds * 1000 });

    expect(verdict).toBe(accepted);
  });

  it("may have spaces after its commas, and is looked for among the first ten parts alone", () => {
    const wrong = `v1=${"0".repeat(64)}`;
    const [time, mac] = GOOD.split(",");
    const headers = [
      `${time}, ${mac}`,
      [time, ...Array(8).fill(wrong), mac].join(","),
      [time, ...Array(9).fill(wrong), mac].join(","),
    ];

    const verdicts = headers.map((header) => isTerraSigned(header, BODY, VERIFYING));

    expect(verdicts).toStrictEqual([true, true, false]);
  });

  it.each([`0${NOW_S}`, `${NOW_S}.0`, `${NOW_S}abc`, `+${NOW_S}`, `${NOW_MS}`, "NaN", ""])(
    "is none when its time is written as %j",
    (time) => {
      const verdict = isTerraSigned(signedTime(time), BODY, VERIFYING);

      expect(verdict).toBe(false);
    },
  );

  it("is of no other body, and no digit of it can be another", () => {
    assert(
      property(
        uint8Array({ maxLength: 40 }),
        integer({ min: 1, max: 64 }),
        integer({ min: 1, max: 15 }),
        (other, at, by) => {
          const digit = (Number.parseInt(GOOD.at(-at) ?? "0", 16) + by) % 16;
          const changed = `${GOOD.slice(0, -at)}${digit.toString(16)}${GOOD.slice(GOOD.length - at + 1)}`;

          const verdicts = [isTerraSigned(GOOD, other, VERIFYING), isTerraSigned(changed, BODY, VERIFYING)];

          expect(verdicts).toStrictEqual([Buffer.from(other).equals(BODY), false]);
        },
      ),
    );
  });
});
