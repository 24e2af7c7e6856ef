import * as z from "zod/mini";
import { oneOf } from "../team/fields.ts";

/** A number written in decimal digits. */
export function numeral(of: z.ZodMiniType<number>): z.ZodMiniType<number> {
  return z.pipe(z.transform(numberIn), of);
}

export function yesOrNo(): z.ZodMiniType<boolean> {
  return z.pipe(
    oneOf(["yes", "no"]),
    z.transform((answer) => answer === "yes"),
  );
}

/** A value written as JSON. */
export function json<Value>(of: z.ZodMiniType<Value>): z.ZodMiniType<Value> {
  return z.pipe(z.transform(valueIn), of);
}

function numberIn(source: unknown): unknown {
  return typeof source === "string" && /^\d+(\.\d+)?$/.test(source) ? Number(source) : undefined;
}

function valueIn(source: unknown): unknown {
  try {
    return typeof source === "string" ? JSON.parse(source) : undefined;
  } catch {
    return undefined;
  }
}
