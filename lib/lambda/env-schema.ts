import * as z from "zod/mini";
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
