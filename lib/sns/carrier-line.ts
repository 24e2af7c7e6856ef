import * as z from "zod/mini";
import { parseJson } from "../app/json.ts";
import { isoInstant } from "../domain/local-time.ts";
import type { CarrierLine, Receipt, UndeliveredReason } from "../domain/receipt.ts";
import { phoneNumber } from "../team/team-fields.ts";

/** SNS writes instants of UTC so: "2016-06-28 00:40:34.558", the fraction as short as it can be. */
const INSTANT = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(\.\d{1,9})?$/;

/**
 * A line that SNS logs of a text (AWS, "Viewing Amazon CloudWatch metrics and logs for SMS deliveries"). Where the account
 * may spend no more, the line names neither price nor carrier.
 */
const line = z.object({
  notification: z.object({
    messageId: z.string().check(z.minLength(1)),
    timestamp: z.string().check(z.regex(INSTANT)),
  }),
  delivery: z.object({
    destination: phoneNumber(),
    providerResponse: z.string(),
    priceInUSD: z.optional(z.number().check(z.gte(0))),
    dwellTimeMsUntilDeviceAck: z.optional(z.number()),
  }),
  status: z.enum(["SUCCESS", "FAILURE"]),
});

/** What a line gives as its reason: those that the same page lists, and that of an account at its monthly limit. */
export const PROVIDER_RESPONSES: Readonly<Record<string, UndeliveredReason>> = {
  "Blocked as spam by phone carrier": "blocked-as-spam",
  "Destination is on a blocked list": "blocked-list",
  "Invalid phone number": "invalid-number",
  "Message body is invalid": "invalid-body",
  "Phone carrier has blocked this message": "carrier-blocked",
  "Phone carrier is currently unreachable/unavailable": "carrier-unavailable",
  "Phone has blocked SMS": "phone-blocks-sms",
  "Phone is on a blocked list": "blocked-list",
  "Phone is currently unreachable/unavailable": "phone-unreachable",
  "Phone number is opted out": "opted-out",
  "This delivery would exceed max price": "over-maximum-price",
  "No quota left for account": "over-spend-limit",
  "Unknown error attempting to reach phone": "unknown",
};

/** What a logged line says, or undefined. `loggedMs` is when it was logged [epoch milliseconds]. */
export function carrierLineIn(message: string, loggedMs: number): CarrierLine | undefined {
  const parsed = line.safeParse(parseJson(message));
  if (!parsed.success) return undefined;
  const { notification, delivery } = parsed.data;
  const publishedMs = Date.parse(notification.timestamp.replace(INSTANT, "$1T$2$3Z"));
  return Number.isNaN(publishedMs)
    ? undefined
    : { phone: delivery.destination, publishedMs, receipt: receiptOf(parsed.data, loggedMs) };
}

function receiptOf({ notification, delivery, status }: z.output<typeof line>, loggedMs: number): Receipt {
  const { priceInUSD, dwellTimeMsUntilDeviceAck } = delivery;
  const price = priceInUSD === undefined ? null : Math.round(priceInUSD * 1_000_000);
  const common = { messageId: notification.messageId, at: isoInstant(loggedMs) };
  switch (status) {
    case "SUCCESS":
      return {
        ...common,
        state: dwellTimeMsUntilDeviceAck === undefined ? "accepted" : "delivered",
        priceMicroUsd: price,
      };
    case "FAILURE":
      // What never left AWS has no price.
      return {
        ...common,
        state: "undelivered",
        reason: reasonOf(delivery.providerResponse),
        priceMicroUsd: price ?? 0,
      };
  }
}

/** Carriers may say what no list knows: that is no final word. The list itself was worded otherwise once. */
function reasonOf(providerResponse: string): UndeliveredReason {
  const said = providerResponse.replaceAll("blacklisted", "on a blocked list").toLowerCase();
  return Object.entries(PROVIDER_RESPONSES).find(([words]) => said.includes(words.toLowerCase()))?.[1] ?? "unknown";
}
