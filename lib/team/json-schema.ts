import * as z from "zod/mini";
import { policyBounds } from "./policy-bounds.ts";
import { teamFile } from "./team-file.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of team files, by which editors complete and check them; `npm run schema` writes it. */
export function teamJsonSchema(): JsonSchema {
  const { $schema, ...schema } = jsonSchemaOf(teamFile);
  return { $schema, title: "A Cooldown team", ...schema };
}

function jsonSchemaOf(schema: z.ZodMiniType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema, path }) => {
      const field = fieldAt(path);
      if (field === "policy" && zodSchema instanceof z.ZodMiniCustom) Object.assign(jsonSchema, policySchema());
      if (FIELD_HELP[field] !== undefined) jsonSchema.description = FIELD_HELP[field];
    },
  });
}

function policySchema(): JsonSchema {
  const constants = [...policyBounds].map(([name, bound]) => {
    const { $schema: _, ...constant } = z.toJSONSchema(bound(), { io: "input", unrepresentable: "any" });
    return [name, constant] as const;
  });
  return { type: "object", properties: Object.fromEntries(constants), additionalProperties: false };
}

/** The dotted name of a field from zod's path to it, `["properties", "sms", "properties", "type"]`. */
function fieldAt(path: readonly PropertyKey[]): string {
  return path.filter((_, at) => at % 2 === 1).join(".");
}

/** What each field of a team file is for, as editors show it. */
const FIELD_HELP: Readonly<Record<string, string>> = {
  $schema: "Where editors find this schema: ../docs/team.schema.json.",
  name: "The team as its texts say it.",
  account: "The AWS account the stack goes to.",
  region: "The AWS region the stack goes to.",
  timeZone: "The IANA time zone of an athlete who names none.",
  language: "The language of an athlete who names none.",
  policy: "Changes to the constants of lib/domain/policy.",
  shards: "One for each 50,000 athletes or so; it may only grow.",
  sms: "Where texts come from and what they may cost.",
  "sms.originationNumber":
    "A number of the account, which athletes can answer; no other team of account and region has it.",
  "sms.senderId": "A name instead of a number, where a country allows it; nobody can answer it.",
  "sms.optOutContact": "How to stop texts that come from a sender id: a number, an address or a page.",
  "sms.type": "How AWS treats the texts: transactional ones go out more reliably.",
  "sms.maxPriceUsd": "The most one text may cost.",
  "sms.ratePerSecond": "Texts a second, all teams of the account and region together.",
  "sms.monthlySpendCapUsd": "What a calendar month of texts may cost; reminders stop there.",
  reservedConcurrency: "How many of a function may run at a time, which the account then keeps for it.",
  "sms.pricePerPartUsd": "What one part of a text is counted as.",
  joinCode: "What people text after JOIN to join the team by text; without it nobody can.",
  email: "Whether the team also sends e-mail.",
  alarmEmail: "Who is told when something needs a person.",
  coachEmail: "Who is told at once when an athlete texts of danger; alarmEmail when nobody is named.",
  weeklyDigest: "Whether coachEmail (else alarmEmail) is mailed on Mondays what a coach should look at.",
  syntheticAthlete:
    "Whether a made-up athlete trains once a day; their text goes to alarmEmail, an alarm tells when none comes.",
  retentionDays: "How many days workouts are kept.",
  packedWorkouts:
    "Whether workouts are written packed, which makes an assessment cheaper. Releases up to 0.2.0 cannot read them: turn it on once no rollback goes back that far.",
  requestsPerSecond:
    "Requests a second that the webhook lets through, of everybody together, twice as many at once; the rest get 429.",
  monthlyBudgetUsd: "What a month of AWS may cost before alarmEmail is told; nothing stops at it.",
  domain: "A domain name of the team's own for its webhook.",
  "domain.name": "The domain name, such as hooks.example.com.",
  "domain.certificateArn": "A certificate for it in AWS Certificate Manager, of the same account and region.",
  stage: "A sandbox goes without a trace; production is protected and keeps its data.",
};
