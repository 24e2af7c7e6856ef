interface Edit {
  readonly path: string;
  readonly old: string;
  readonly by: string;
}

/** A bug as somebody could write it, to see that it is found. */
export interface PlantedBug {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Tests that find it where the simulation cannot: what it breaks is not simulated. */
  readonly tests?: readonly string[];
}

const CLAIMS = "lib/table/reminder-claims.ts";
const SEND = "lib/app/deliver/send-reminder.ts";
const DELIVER = "lib/app/deliver/deliver-reminder.ts";
const DECIDE = "lib/domain/delivery/decide-delivery.ts";
const ASSESS = "lib/app/assess-athlete.ts";
const ASSESS_HANDLER = "functions/assess/handler.ts";
const DYNAMO = "lib/table/dynamo-table.ts";

const CONSENT = `  if (athlete.consent[reminder.channel]?.state !== "given") return end("CANCELLED", "OPTED_OUT");\n`;

/** Each breaks one thing that an invariant rests on. */
export const BUGS: readonly PlantedBug[] = [
  {
    name: "claim without condition",
    edits: [
      {
        path: CLAIMS,
        old: `when: { all: [{ equals: ["state", "PENDING"] }, { equals: ["dueAt", due.dueAt] }] },`,
        by: `when: { equals: ["dueAt", due.dueAt] },`,
      },
    ],
  },
  {
    name: "settle without claimId",
    edits: [
      {
        path: CLAIMS,
        old: `return { all: [{ equals: ["claimId", claimId] }, { equals: ["state", "SENDING"] }] };`,
        by: `return { any: [{ equals: ["claimId", claimId] }, { equals: ["state", "SENDING"] }] };`,
      },
    ],
  },
  {
    name: "resend after an ambiguous answer",
    edits: [
      {
        path: SEND,
        old: `      return settleWithoutText(lease, { state: "UNKNOWN", outcome: "AMBIGUOUS", detail: result.error }, deps);\n`,
        by: "",
      },
    ],
  },
  {
    name: "generation ignored",
    edits: [
      {
        path: DECIDE,
        old: "plan[reminderId(reminder)] === reminder.generation",
        by: "plan[reminderId(reminder)] !== undefined",
      },
    ],
  },
  {
    name: "items before the status commit",
    edits: [
      {
        path: ASSESS,
        old: `  if (changed && !(await commit(athleteId, { stored, next }, deps.book))) return undefined;
  if (!(await applyReconciliation(athleteId, reconciliation, deps.book))) return undefined;\n`,
        by: `  if (!(await applyReconciliation(athleteId, reconciliation, deps.book))) return undefined;
  if (changed && !(await commit(athleteId, { stored, next }, deps.book))) return undefined;\n`,
      },
    ],
  },
  {
    name: "consent not read again",
    edits: [
      { path: DECIDE, old: CONSENT, by: "" },
      {
        path: "lib/domain/planning/channel.ts",
        old: `  if (athlete.consent[channel]?.state !== "given") return false;\n`,
        by: "",
      },
    ],
  },
  {
    name: "opt-out called a lost channel",
    edits: [{ path: DECIDE, old: CONSENT, by: "" }],
    tests: ["test/domain/delivery", "test/app/deliver"],
  },
  {
    name: "lease that need not outlast the request",
    edits: [{ path: SEND, old: "isoInstant(nowMs + deps.publishTimeoutMs) >=", by: "isoInstant(nowMs) >=" }],
  },
  {
    name: "no second decision after the wait for the rate limit",
    edits: [
      {
        path: DELIVER,
        old: "  return nowMs === decidedMs ? decision : decideDelivery({ ...context, nowMs });\n}",
        by: "  return decision;\n}",
      },
    ],
  },
  {
    name: "UNKNOWN left out of the budget",
    edits: [
      {
        path: DECIDE,
        old: "isInBudget(other) && mayHaveBeenSent(other) &&",
        by: `isInBudget(other) && other.state === "SENT" &&`,
      },
    ],
  },
  {
    name: "server error sent again",
    edits: [
      {
        path: "lib/sns/publish-errors.ts",
        old: `if (status < 400 || status >= 500) return "ambiguous";`,
        by: `if (status >= 500) return "retry";\n  if (status < 400) return "ambiguous";`,
      },
    ],
    tests: ["test/sns"],
  },
  {
    name: "highest failed sequence reported",
    edits: [{ path: ASSESS_HANDLER, old: "failed.toSorted(bySequence)[0]", by: "failed.toSorted(bySequence).at(-1)" }],
    tests: ["test/functions/assess"],
  },
  {
    name: "contested assessment counted as done",
    edits: [{ path: ASSESS_HANDLER, old: `return outcome === "contested" ? "again" : "done";`, by: `return "done";` }],
    tests: ["test/functions/assess"],
  },
  {
    name: "sequence numbers compared as text",
    edits: [{ path: ASSESS_HANDLER, old: "BigInt(a) < BigInt(b)", by: "a < b" }],
    tests: ["test/functions/assess"],
  },
  {
    name: "items read without consistency",
    edits: [{ path: DYNAMO, old: "Key: marshalled(key), ConsistentRead: true }", by: "Key: marshalled(key) }" }],
    tests: ["test/table"],
  },
  {
    name: "queries without consistency",
    edits: [
      {
        path: DYNAMO,
        old: "query.index === undefined ? { ConsistentRead: true } : { IndexName: query.index }",
        by: "query.index === undefined ? {} : { IndexName: query.index }",
      },
    ],
    tests: ["test/table"],
  },
  {
    name: "lease shorter than twice the timeout",
    edits: [{ path: "functions/deliver/index.ts", old: "const LEASE_MS = 150_000;", by: "const LEASE_MS = 15_000;" }],
    tests: ["test/infra", "test/functions/deliver"],
  },
  {
    name: "scope of a token ignored in hooks",
    edits: [
      { path: "functions/webhook/hooks.ts", old: "return source === null || source === slug;", by: "return true;" },
    ],
    tests: ["test/functions/webhook"],
  },
  {
    name: "spending forgotten when the answer is ambiguous",
    edits: [
      {
        path: SEND,
        old: `if (result.kind === "sent" || result.kind === "ambiguous") deps.spendGuard`,
        by: `if (result.kind === "sent") deps.spendGuard`,
      },
    ],
    tests: ["test/app/deliver"],
  },
];
