import { describe, expect, it } from "vitest";
import { type UndeliveredReason, weightOf } from "../../lib/domain/receipt.ts";
import { carrierLineIn } from "../../lib/sns/carrier-line.ts";
import { aFailureLine, aSuccessLine } from "../support/carrier-lines.ts";

const LOGGED_MS = Date.parse("2016-06-28T00:41:02.000Z");

describe("a line that SNS logs of a text", () => {
  it("says delivered where the phone acknowledged it", () => {
    const line = carrierLineIn(aSuccessLine({ dwellTimeMsUntilDeviceAck: 1344 }), LOGGED_MS);

    expect(line).toStrictEqual({
      phone: "+12025550123",
      publishedMs: Date.parse("2016-06-28T00:40:34.558Z"),
      receipt: {
        state: "delivered",
        messageId: "34d9b400-c6dd-5444-820d-fbeb0f1f54cf",
        at: "2016-06-28T00:41:02.000Z",
        priceMicroUsd: 6_450,
      },
    });
  });

  it("says accepted where the carrier alone answered", () => {
    const line = carrierLineIn(aSuccessLine(), LOGGED_MS);

    expect(line?.receipt.state).toBe("accepted");
  });

  it.each<{ readonly said: string; readonly reason: UndeliveredReason; readonly weight: string }>([
    { said: "Blocked as spam by phone carrier", reason: "blocked-as-spam", weight: "passing" },
    { said: "Destination is on a blocked list", reason: "blocked-list", weight: "final" },
    { said: "Invalid phone number", reason: "invalid-number", weight: "final" },
    { said: "Message body is invalid", reason: "invalid-body", weight: "operator" },
    { said: "Phone carrier has blocked this message", reason: "carrier-blocked", weight: "passing" },
    { said: "Phone carrier is currently unreachable/unavailable", reason: "carrier-unavailable", weight: "passing" },
    { said: "Phone has blocked SMS", reason: "phone-blocks-sms", weight: "final" },
    { said: "Phone is on a blocked list", reason: "blocked-list", weight: "final" },
    { said: "Phone is currently unreachable/unavailable", reason: "phone-unreachable", weight: "passing" },
    { said: "Phone number is opted out", reason: "opted-out", weight: "final" },
    { said: "This delivery would exceed max price", reason: "over-maximum-price", weight: "operator" },
    { said: "Unknown error attempting to reach phone", reason: "unknown", weight: "passing" },
    { said: "No quota left for account", reason: "over-spend-limit", weight: "operator" },
    { said: "Phone is blacklisted", reason: "blocked-list", weight: "final" },
    { said: "Something that no list knows", reason: "unknown", weight: "passing" },
  ])("takes '$said' for $reason, which is $weight", ({ said, reason, weight }) => {
    const line = carrierLineIn(aFailureLine({ providerResponse: said }), LOGGED_MS);

    expect(line?.receipt).toMatchObject({ state: "undelivered", reason });
    expect(weightOf(reason)).toBe(weight);
  });

  it("costs nothing where it never left AWS, and what it says where it names a price", () => {
    const atLimit = carrierLineIn(aFailureLine({ priceInUSD: undefined, mcc: undefined, mnc: undefined }), LOGGED_MS);
    const priced = carrierLineIn(aFailureLine({ priceInUSD: 0.00645 }), LOGGED_MS);
    const unpriced = carrierLineIn(aSuccessLine({ priceInUSD: undefined }), LOGGED_MS);

    expect([atLimit, priced, unpriced].map((line) => line?.receipt.priceMicroUsd)).toStrictEqual([0, 6_450, null]);
  });

  it.each([
    { what: "no JSON", text: "START RequestId: 1" },
    { what: "no phone", text: aSuccessLine({ destination: "+1XXX5550100" }) },
    { what: "no status", text: aSuccessLine().replace("SUCCESS", "PENDING") },
    { what: "no instant", text: aSuccessLine().replace("2016-06-28 00:40:34.558", "yesterday") },
    { what: "an instant that is none", text: aSuccessLine().replace("2016-06-28", "2016-13-45") },
    { what: "a price below nothing", text: aSuccessLine({ priceInUSD: -1 }) },
  ])("is none with $what", ({ text }) => {
    expect(carrierLineIn(text, LOGGED_MS)).toBeUndefined();
  });
});
