import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import * as z from "zod/mini";
import { PHONE_ALLOWED, phoneNumber } from "../team/team-fields.ts";

/** Mexican mobiles are written with a 1 that is no part of their number any more. */
const withoutMexicanOne = z.pipe(
  phoneNumber(),
  z.transform((written: string) => written.replace(/^\+521(?=\d{10}$)/u, "+52")),
);
/** A phone as its country numbers it, in E.164. */
export const profilePhone: z.ZodMiniType<string> = z.pipe(
  withoutMexicanOne,
  z.string().check((context) => {
    const message = phoneProblem(context.value);
    if (message !== undefined) context.issues.push({ code: "custom", input: context.value, message });
  }),
);

/** What is wrong with a phone: its country has no such number, or it is written with a trunk zero (+44 0...). */
function phoneProblem(written: string): string | undefined {
  const parsed = parsePhoneNumberFromString(written);
  if (parsed === undefined || !parsed.isPossible()) return PHONE_ALLOWED;
  return parsed.number === written ? undefined : `${parsed.number}, which is ${written} without its extra digits`;
}
