import * as z from "zod/mini";
import type { PolicyOverrides } from "../domain/policy.ts";
import { recoveryBounds } from "./policy/recovery.ts";
import { reminderBounds } from "./policy/reminders.ts";

/** A team's changes to the policy of rules.md; an unknown name is an error. */
export const policyOverrides: z.ZodMiniType<PolicyOverrides> = z.strictObject(
  { ...recoveryBounds, ...reminderBounds },
  { error: ({ code }) => (code === "unrecognized_keys" ? "a name of lib/domain/policy" : "an object of policy names") },
);
