import * as z from "zod/mini";
import { oneOf } from "../team/fields.ts";
import { problemsOf } from "../team/problem.ts";

/** What one function reads from its environment; infra writes exactly these names. */
export interface EnvSchema<Env> {
  readonly names: readonly string[];
  readonly schema: z.ZodMiniType<Env>;
}

/** An environment as text: what infra writes and a function reads. */
export type EnvText<Env> = { readonly [Name in keyof Env]: string };

/**
 * The environment of a function, typed.
 *
 * @throws Error that names every missing or wrong variable and what is allowed; no values, they may name people.
 */
export function readEnv<Env>({ schema }: EnvSchema<Env>, env: Readonly<Record<string, string | undefined>>): Env {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const problems = problemsOf("environment", result.error, env).map(({ path, came, expected }) => {
    const missing = came === "nothing" && !path.includes(".");
    return `${path} is ${missing ? "missing" : "wrong"} (allowed: ${expected})`;
  });
  throw new Error(`Environment: ${problems.join("; ")}`);
}

/** Built on first use, because a function reads only one of these environments. */
export function envSchema<Shape extends z.core.$ZodShape>(
  shape: () => Shape,
): EnvSchema<z.output<z.ZodMiniObject<Shape>>> {
  return {
    get names() {
      return Object.keys(shape());
    },
    schema: z.lazy(() => z.object(shape())),
  };
}

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
