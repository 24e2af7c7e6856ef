import { advice, type Finding, ok, problem } from "../finding.ts";
import { counted, minuteOf } from "../in-words.ts";

/** An alarm of CloudWatch that is on. */
export interface AlarmOn {
  readonly name: string;
  /** What it means for people, and where the runbook says what to do. */
  readonly description: string;
  /** ISO instant since when it is on; null where CloudWatch does not say. */
  readonly since: string | null;
}

export interface AlarmFacts {
  readonly slug: string;
  readonly region: string;
  /** How many alarms there are. */
  readonly count: number;
  readonly on: readonly AlarmOn[];
  /** Where alarms go, and whether anybody confirmed to get them; null: nobody could look. */
  readonly ops: { readonly topicArn: string; readonly isHeard: boolean } | null;
}

/** Which alarms are on, each with what it says itself, and whether anybody hears them. */
export function alarmFindings(facts: AlarmFacts): readonly Finding[] {
  const found = [...facts.on.map((alarm) => alarmOn(alarm, facts)), ...unheard(facts)];
  if (facts.count === 0) return [noAlarms(facts), ...found];
  return found.length > 0 ? found : [ok(`${counted(facts.count, "alarm")}, none is on.`)];
}

function alarmOn({ name, description, since }: AlarmOn, { region }: AlarmFacts): Finding {
  const [, impact = description, runbook = "docs/runbook.md"] = /^(.+) What to do: (.+)$/.exec(description) ?? [];
  return problem({
    seen: `The alarm ${plainName(name)} is on${since === null ? "" : ` since ${minuteOf(since)}`}.`,
    means: impact,
    next: `See ${runbook}.`,
    command: `aws cloudwatch describe-alarm-history --alarm-name ${name} --region ${region}`,
  });
}

/** `DeliveryLate` of `cooldown-riverside-AlarmsDeliveryLateAlarm1A2B3C4D-XYZ`. */
function plainName(name: string): string {
  return /-(?:Alarms)?([A-Z]\w*?)(?:Alarm)?[0-9A-F]{8}(?:-\w+)?$/.exec(name)?.[1] ?? name;
}

function noAlarms({ slug, region }: AlarmFacts): Finding {
  return advice({
    seen: `No alarm of the team is in ${region}.`,
    means: "Nobody is told when something breaks.",
    next: "Deploy the team anew.",
    command: `npm run deploy -- --team ${slug}`,
  });
}

function unheard({ ops, region }: AlarmFacts): readonly Finding[] {
  if (ops === null || ops.isHeard) return [];
  return [
    problem({
      seen: "Nobody confirmed the address that alarms go to.",
      means: "An alarm reaches nobody.",
      next: "Follow the link AWS mailed to alarmEmail; it is good for two days, and this asks for another.",
      command: `aws sns subscribe --protocol email --notification-endpoint "<alarmEmail>" --topic-arn ${ops.topicArn} --region ${region}`,
    }),
  ];
}
