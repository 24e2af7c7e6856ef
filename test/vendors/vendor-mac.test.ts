import { createHmac } from "node:crypto";
import { assert, property, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";
import { isMac } from "../../lib/vendors/signatures.ts";

/** RFC 4231, test case 2. */
const SECRET = "Jefe";
const SIGNED = ["what do ya want ", "for nothing?"];
const MAC = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

describe("a signature in hexadecimal", () => {
  it("is the HMAC-SHA256 of RFC 4231, in capitals, too", () => {
    const verdicts = [MAC, MAC.toUpperCase()].map((came) =>
      isMac(came, { secret: SECRET, parts: SIGNED, encoding: "hex" }),
    );

    expect(verdicts).toStrictEqual([true, true]);
  });

  it.each([
    { what: "none", came: undefined, secret: SECRET },
    { what: "another", came: MAC.replace("5", "6"), secret: SECRET },
    { what: "one cut short", came: MAC.slice(0, -2), secret: SECRET },
    { what: "one that goes on", came: `${MAC}\n`, secret: SECRET },
    { what: "Base64", came: Buffer.from(MAC, "hex").toString("base64"), secret: SECRET },
    { what: "one under another secret", came: MAC, secret: "jefe" },
    { what: "any while there is no secret", came: MAC, secret: undefined },
    { what: "any under an empty secret", came: createHmac("sha256", "").update("").digest("hex"), secret: "" },
  ])("is not $what", ({ came, secret }) => {
    const verdict = isMac(came, { secret, parts: secret === "" ? [] : SIGNED, encoding: "hex" });

    expect(verdict).toBe(false);
  });

  it("is of no other bytes", () => {
    assert(
      property(uint8Array({ maxLength: 60 }), uint8Array({ maxLength: 60 }), (body, other) => {
        const mac = createHmac("sha256", SECRET).update(body).digest("hex");

        const verdict = isMac(mac, { secret: SECRET, parts: [other], encoding: "hex" });

        expect(verdict).toBe(Buffer.from(body).equals(other));
      }),
    );
  });
});
