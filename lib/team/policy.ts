import * as z from "zod/mini";
import type { PolicyOverrides } from "../domain/policy.ts";
import type { Bound } from "./policy/bounds.ts";
import { recoveryBounds } from "./policy/recovery.ts";
import { reminderBounds } from "./policy/reminders.ts";

/** What each constant of the policy may be. */
export const policyBounds: ReadonlyMap<string, Bound<unknown>> = new Map(
  Object.entries({ ...recoveryBounds, ...reminderBounds }),
);

/** A team's changes to the policy of rules.md; an unknown name is an error. */
export const policyOverrides: z.ZodMiniType<PolicyOverrides> = z
  .custom<PolicyOverrides>(isObject, { error: "an object of policy names" })
  .check(({ value, issues }) => {
    for (const [name, override] of Object.entries(value)) issues.push(...issuesOf(name, override));
  });

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function issuesOf(name: string, override: unknown): readonly z.core.$ZodRawIssue[] {
  const bound = policyBounds.get(name);
  if (bound === undefined) return [issue([name], "a name of lib/domain/policy", override)];
  const { error } = z.safeParse(bound(), override);
  return error?.issues.map(({ path, message }) => issue([name, ...path], message, override)) ?? [];
}

function issue(path: PropertyKey[], message: string, input: unknown): z.core.$ZodRawIssue {
  return { code: "custom", path, message, input };
}
