import { type MetricAlarm, paginateDescribeAlarms } from "@aws-sdk/client-cloudwatch";
import { isoInstant } from "../../../../lib/domain/local-time.ts";
import { accountStackName } from "../../../../lib/team/accounts.ts";
import { STACK_PARTS } from "../../../../lib/team/stack-names.ts";
import { counted, formatMinute } from "../../layout.ts";
import {
  advice,
  cannotAsk,
  type Findings,
  ok,
  problem,
  type StackPart,
  type TeamCheck,
  type TeamView,
} from "../check.ts";

export interface AlarmFacts {
  /** How many alarms the team has. */
  readonly count: number;
  /** Those that are on: the description says what it means for people, and where the runbook says what to do. */
  readonly on: readonly MetricAlarm[];
  /** Where alarms go; null when the credentials may not look. */
  readonly ops: Hearing | null;
  /** Where texts of danger are told of, where that is another address; null when it is not, or the credentials may not look. */
  readonly coach: Hearing | null;
}

/** A topic, and whether anybody confirmed to get what goes there. */
interface Hearing {
  readonly topicArn: string;
  readonly isHeard: boolean;
}

/** Which alarms are on, each with what it says itself, and whether anybody hears them. */
export const alarmsCheck: TeamCheck<AlarmFacts> = {
  name: "alarms",
  needs: ["cloudwatch:DescribeAlarms"],
  ask: async (view) => {
    // A capital letter ends the slug, so these are no other team's.
    const ofTeam = await readAlarms(view, `cooldown-${view.team.slug}-${STACK_PARTS.alarms}`);
    const ofAccount = await readAlarms(view, `${accountStackName(view.team)}-`);
    const on = [...ofTeam, ...ofAccount].filter(({ StateValue }) => StateValue === "ALARM");
    const coach = view.team.coachEmail === undefined ? null : await readHearing(view, STACK_PARTS.coach);
    return { count: ofTeam.length, on, ops: await readHearing(view, STACK_PARTS.ops), coach };
  },
  judge: ({ count, on, ops, coach }, { slug, region }) => {
    const unheard = [...unheardFindings(ops, OPS, region), ...unheardFindings(coach, COACH, region)];
    const found = [...on.flatMap((alarm) => alarmFindings(alarm, region)), ...unheard];
    if (count > 0) return found.length > 0 ? found : ok(`${counted(count, "alarm")}, none is on.`);
    const seen = `No alarm of the team is in ${region}.`;
    const command = `npm run deploy -- --team ${slug}`;
    const means = "Nobody is told when something breaks.";
    return [...advice({ seen, means, next: "Redeploy the team.", command }), ...found];
  },
};

/** All alarms whose names begin so. */
async function readAlarms({ clients }: TeamView, prefix: string): Promise<readonly MetricAlarm[]> {
  const alarms: MetricAlarm[] = [];
  const pages = paginateDescribeAlarms({ client: clients.cloudWatch }, { AlarmNamePrefix: prefix });
  for await (const { MetricAlarms = [] } of pages) for (const alarm of MetricAlarms) alarms.push(alarm);
  return alarms;
}

async function readHearing(view: TeamView, part: StackPart): Promise<Hearing | null> {
  try {
    const topicArn = await view.physicalId(part, "AWS::SNS::Topic");
    if (topicArn === undefined) return null;
    const addresses = (await view.subscriptions()).get(topicArn);
    return { topicArn, isHeard: [...(addresses?.values() ?? [])].includes("confirmed") };
  } catch (error) {
    if (cannotAsk(error)) return null;
    throw error;
  }
}

function alarmFindings(alarm: MetricAlarm, region: string): Findings {
  const { AlarmName: name = "", AlarmDescription: description = "", StateUpdatedTimestamp: since } = alarm;
  const [, means = description, runbook = "docs/runbook.md"] = /^(.+) What to do: (.+)$/.exec(description) ?? [];
  const when = since === undefined ? "" : ` since ${formatMinute(isoInstant(since.getTime()))}`;
  const command = `aws cloudwatch describe-alarm-history --alarm-name ${name} --region ${region}`;
  return problem({ seen: `The alarm ${plainName(name)} is on${when}.`, means, next: `See ${runbook}.`, command });
}

/** `DeliveryLate` of `cooldown-riverside-AlarmsDeliveryLateAlarm1A2B3C4D-XYZ`. */
function plainName(name: string): string {
  return /-(?:Alarms)?([A-Z]\w*?)(?:Alarm)?[0-9A-F]{8}(?:-\w+)?$/.exec(name)?.[1] ?? name;
}

/** Whose address a topic has, by its field in the team file, and what it means that nobody confirmed it. */
interface Hearer {
  readonly field: "alarmEmail" | "coachEmail";
  readonly seen: string;
  readonly means: string;
}

const OPS: Hearer = {
  field: "alarmEmail",
  seen: "Nobody confirmed the address that alarms go to.",
  means: "An alarm reaches nobody.",
};
const COACH: Hearer = {
  field: "coachEmail",
  seen: "Nobody confirmed the coach's address.",
  means: "Nobody is told when an athlete texts of a crisis or an emergency, and no alarm says so.",
};

function unheardFindings(hearing: Hearing | null, { field, seen, means }: Hearer, region: string): Findings {
  if (hearing === null || hearing.isHeard) return [];
  const next = `Follow the link AWS mailed to ${field}; it is valid for two days, and this asks for another.`;
  const options = `--notification-endpoint "<${field}>" --topic-arn ${hearing.topicArn} --region ${region}`;
  return problem({ seen, means, next, command: `aws sns subscribe --protocol email ${options}` });
}
