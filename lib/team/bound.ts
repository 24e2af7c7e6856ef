import type * as z from "zod/mini";
import * as fields from "./fields.ts";

/** Makes the schema of one constant: making all of them takes 5 ms of a start, so only those a team changes are made. */
export type Bound<Value> = () => z.ZodMiniType<Value>;

/** One bound for each name of a policy: a constant without bounds does not compile. */
export type Bounds<Policy> = { readonly [Name in keyof Policy]: Bound<Policy[Name]> };

export function whole(from: number, to: number): Bound<number> {
  return () => fields.whole(from, to);
}

export function number(from: number, to: number): Bound<number> {
  return () => fields.number(from, to);
}

export function timeOfDay(from: string, to: string): Bound<string> {
  return () => fields.timeOfDay(from, to);
}
