import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { isSigned, type SignedRequest, signatureOf } from "../../lib/vendors/signatures.ts";

/** The vector that Standard Webhooks publishes. */
const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const VECTOR = {
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  timestamp: "1614265330",
  signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  body: new TextEncoder().encode('{"test": 2432232314}'),
} as const;
const NOW_MS = 1_614_265_330_000;

function verdict(over: Partial<SignedRequest> = {}, nowMs = NOW_MS): boolean {
  return isSigned({ ...VECTOR, ...over }, [SECRET], nowMs);
}

function signedAs(over: Partial<{ id: string; timestamp: string; body: Uint8Array }>): Partial<SignedRequest> {
  return { ...over, signature: signatureOf(SECRET, { ...VECTOR, ...over }) };
}

describe("a team's signature", () => {
  it("accepts the published vector", () => {
    expect(verdict()).toBe(true);
    expect(signatureOf(SECRET, VECTOR)).toBe(VECTOR.signature);
  });

  it.each([
    { seconds: -301, accepted: false },
    { seconds: -300, accepted: true },
    { seconds: 300, accepted: true },
    { seconds: 301, accepted: false },
  ])("is good for five minutes either way: $seconds s off is $accepted", ({ seconds, accepted }) => {
    expect(verdict({}, NOW_MS + seconds * 1000)).toBe(accepted);
  });

  it("is found among several, in any place", () => {
    const wrong = signatureOf(OTHER, VECTOR);

    expect(verdict({ signature: `${wrong} ${VECTOR.signature}` })).toBe(true);
    expect(verdict({ signature: `v1a,abc ${VECTOR.signature} ${wrong}` })).toBe(true);
    expect(verdict({ signature: `${wrong} v2,${VECTOR.signature.slice(3)}` })).toBe(false);
  });

  it("is looked for among the first ten alone", () => {
    const wrong = signatureOf(OTHER, VECTOR);

    expect(verdict({ signature: `${`${wrong} `.repeat(9)}${VECTOR.signature}` })).toBe(true);
    expect(verdict({ signature: `${`${wrong} `.repeat(10)}${VECTOR.signature}` })).toBe(false);
  });

  it("is good under either of two live secrets, and under no other", () => {
    expect(isSigned(VECTOR, [OTHER, SECRET], NOW_MS)).toBe(true);
    expect(isSigned(VECTOR, [SECRET, OTHER], NOW_MS)).toBe(true);
    expect(isSigned(VECTOR, [OTHER], NOW_MS)).toBe(false);
    expect(isSigned(VECTOR, [], NOW_MS)).toBe(false);
  });

  it.each([
    "1614265330abc",
    " 1614265330",
    "1614265330 ",
    "+1614265330",
    "01614265330",
    "1614265330.0",
    "1.614265330e9",
    "0x6037bb32",
    "-1614265330",
    "",
  ])("refuses the timestamp %j even when it was signed", (timestamp) => {
    expect(verdict(signedAs({ timestamp }))).toBe(false);
  });

  it.each(["msg.1", "", "msg 1", "msg\n1", "m".repeat(256), "mönch"])(
    "refuses the id %j even when it was signed",
    (id) => {
      expect(verdict(signedAs({ id }))).toBe(false);
    },
  );

  it.each([
    { what: "another version", signature: VECTOR.signature.replace("v1,", "v2,") },
    { what: "no version", signature: VECTOR.signature.slice(3) },
    { what: "a cut end", signature: VECTOR.signature.slice(0, -1) },
    { what: "more at its end", signature: `${VECTOR.signature}A` },
    { what: "another spelling of the same bytes", signature: VECTOR.signature.replace(/E=$/, "F=") },
    { what: "the URL alphabet", signature: VECTOR.signature.replaceAll("+", "-").replaceAll("/", "_") },
    { what: "hexadecimal", signature: `v1,${Buffer.from(VECTOR.signature.slice(3), "base64").toString("hex")}` },
    { what: "nothing", signature: "" },
  ])("refuses a signature with $what", ({ signature }) => {
    expect(verdict({ signature })).toBe(false);
  });

  it("refuses a request without one of its headers", () => {
    expect(verdict({ id: undefined })).toBe(false);
    expect(verdict({ timestamp: undefined })).toBe(false);
    expect(verdict({ signature: undefined })).toBe(false);
  });

  it("covers bytes that are no UTF-8, one by one", () => {
    const body = new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]);
    const { signature } = signedAs({ body });

    expect(verdict({ body, signature })).toBe(true);
    expect(verdict({ body: new Uint8Array([0x7b, 0xff, 0xfd, 0x7d]), signature })).toBe(false);
    expect(verdict({ body: new TextEncoder().encode("{\ufffd\ufffd}"), signature })).toBe(false);
  });

  it("is what the package of Standard Webhooks makes, and takes", () => {
    const now = new Date();
    const body = JSON.stringify({ title: "Höhenmeter 🏔" });
    const bytes = new TextEncoder().encode(body);
    const timestamp = String(Math.floor(now.getTime() / 1000));

    const theirs = new Webhook(SECRET).sign("msg_1", now, body);
    const ours = signatureOf(SECRET, { id: "msg_1", timestamp, body: bytes });

    expect(isSigned({ id: "msg_1", timestamp, signature: theirs, body: bytes }, [SECRET], now.getTime())).toBe(true);
    expect(ours).toBe(theirs);
    expect(
      new Webhook(SECRET).verify(body, {
        "webhook-id": "msg_1",
        "webhook-timestamp": timestamp,
        "webhook-signature": ours,
      }),
    ).toStrictEqual(JSON.parse(body));
  });
});
