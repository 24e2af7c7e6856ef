import type { Log } from "../../lib/ports.ts";

/** Hands an event to a function of the account, which takes it up on its own; `missing`: there is no such function. */
export type HandOn = (functionName: string, event: unknown) => Promise<"handed-on" | "missing">;

export interface RouterDeps {
  readonly functionNames: readonly string[];
  readonly handOn: HandOn;
  readonly log: Log;
}

/**
 * Hands an event of the delivery logs to every team of the account, unread. A team whose function is missing costs the
 * others nothing. When AWS takes it for some team alone, the handler throws and Lambda retries: a line that comes again
 * changes nothing.
 */
export function createHandler({ functionNames, handOn, log }: RouterDeps) {
  return async (event: unknown): Promise<void> => {
    const outcomes = await Promise.allSettled(functionNames.map((name) => handOn(name, event)));
    const missing = functionNames.filter((_, at) => {
      const outcome = outcomes[at];
      return outcome?.status === "fulfilled" && outcome.value === "missing";
    });
    for (const functionName of missing) log.error("receipts function is missing", { functionName });
    const failed = outcomes.filter(({ status }) => status === "rejected");
    for (const outcome of failed) log.error("receipts were not handed on", {}, "reason" in outcome && outcome.reason);
    if (failed.length > 0)
      throw new Error(`Receipts were not handed on to ${failed.length} of ${functionNames.length}.`);
  };
}
