import * as z from "zod/mini";

/** Schemas whose every error message says what is allowed. */

export function whole(from: number, to: number): z.ZodMiniType<number> {
  const error = `a whole number from ${from} to ${to}`;
  return z.int({ error }).check(z.gte(from, { error }), z.lte(to, { error }));
}

export function number(from: number, to: number): z.ZodMiniType<number> {
  const error = `a number from ${from} to ${to}`;
  return z.number({ error }).check(z.gte(from, { error }), z.lte(to, { error }));
}

export function text(allowed: string, pattern: RegExp): z.ZodMiniType<string> {
  return z.string({ error: allowed }).check(z.regex(pattern, { error: allowed }));
}

export function oneOf<const Values extends readonly string[]>(values: Values): z.ZodMiniType<Values[number]> {
  return z.enum(values, { error: values.map((value) => JSON.stringify(value)).join(" or ") });
}

export function flag(): z.ZodMiniType<boolean> {
  return z.boolean({ error: "true or false" });
}

/** A wall-clock time `HH:MM` from `from` to `to`, both within one day. */
export function timeOfDay(from: string, to: string): z.ZodMiniType<string> {
  const error = `a time "HH:MM" from ${from} to ${to}`;
  return z.string({ error }).check(
    z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error }),
    z.refine((time) => time >= from && time <= to, { error }),
  );
}

/** An IANA zone this runtime knows; not a bare offset such as `+02:00`. */
export function timeZone(): z.ZodMiniType<string> {
  const error = 'an IANA time zone such as "America/New_York"';
  return z.string({ error }).check(z.refine(isTimeZone, { error }));
}

/** A field that may be left out. */
export function orElse<Value>(schema: z.ZodMiniType<Value>, value: NonNullable<Value>): z.ZodMiniType<Value> {
  return z.pipe(
    z.optional(schema),
    z.transform((given) => given ?? value),
  );
}

/** What comes before the names of all fields there are. */
export const NO_SUCH_FIELD = "no such field; there are ";

/** What an object answers to a field it does not have, or when it is no object at all. */
export function fieldsOf(names: readonly string[]): (issue: { readonly code?: string | undefined }) => string {
  const list = names.join(", ");
  return ({ code }) => (code === "unrecognized_keys" ? `${NO_SUCH_FIELD}${list}` : `an object of ${list}`);
}

/** Whether this runtime knows an IANA zone by this name. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
