import * as z from "zod/mini";
import { fieldsOf, oneOf, orElse } from "./fields.ts";
import type { SmsOrigin, TeamSms } from "./team.ts";
import {
  DEFAULT_PRICE_PER_PART_USD,
  DEFAULT_SMS_RATE_PER_SECOND,
  maxPriceUsd,
  monthlySpendCapUsd,
  optOutContact,
  phoneNumber,
  pricePerPartUsd,
  ratePerSecond,
  SMS_TYPES,
  senderId,
} from "./team-fields.ts";

const fields = {
  originationNumber: z.exactOptional(phoneNumber()),
  senderId: z.exactOptional(senderId()),
  optOutContact: z.exactOptional(optOutContact()),
  type: orElse(oneOf(SMS_TYPES), "transactional"),
  maxPriceUsd: z.exactOptional(maxPriceUsd()),
  ratePerSecond: orElse(ratePerSecond(), DEFAULT_SMS_RATE_PER_SECOND),
  monthlySpendCapUsd: z.exactOptional(monthlySpendCapUsd()),
  pricePerPartUsd: orElse(pricePerPartUsd(), DEFAULT_PRICE_PER_PART_USD),
};
const written = z.strictObject(fields, { error: fieldsOf(Object.keys(fields)) });
type Written = z.output<typeof written>;
type Refuse = (path: keyof Written, message: string) => never;

/** The `sms` part of a team file: a number, or a sender id with a contact because nobody can answer it STOP. */
export const smsFile: z.ZodMiniType<TeamSms> = z.pipe(
  written,
  z.transform((sms, context) => {
    const refuse: Refuse = (path, message) => {
      context.issues.push({ code: "custom", path: [path], message, input: sms[path] });
      return z.NEVER;
    };
    const { type, ratePerSecond: rate, pricePerPartUsd: price } = sms;
    return {
      origin: originOf(sms, refuse),
      type,
      maxPriceUsd: sms.maxPriceUsd ?? null,
      ratePerSecond: rate,
      monthlySpendCapUsd: sms.monthlySpendCapUsd ?? null,
      pricePerPartUsd: price,
    };
  }),
);

function originOf(sms: Written, refuse: Refuse): SmsOrigin {
  if (sms.originationNumber !== undefined) {
    if (sms.senderId !== undefined) return refuse("senderId", "none beside an originationNumber");
    if (sms.optOutContact !== undefined) return refuse("optOutContact", "none beside an originationNumber");
    return { kind: "number", number: sms.originationNumber };
  }
  if (sms.senderId === undefined) return refuse("originationNumber", "a phone number in E.164, or else a senderId");
  if (sms.optOutContact === undefined) return refuse("optOutContact", "how to opt out: nobody can answer a senderId");
  return { kind: "sender-id", senderId: sms.senderId, optOutContact: sms.optOutContact };
}
