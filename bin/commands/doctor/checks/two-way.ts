import { type PhoneNumberInformation, paginateDescribePhoneNumbers } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { advice, type Findings, ok, problem } from "../check.ts";
import type { TeamCheck, TeamView } from "../team-view.ts";

/** What SNS does not tell. */
export interface TwoWayFacts {
  /** Undefined when End User Messaging SMS does not have the team's number. */
  readonly number: Partial<PhoneNumberInformation> | undefined;
  /** The output InboundTopicArn. */
  readonly inboundTopicArn: string | undefined;
}

/** Whether what athletes text to the team's number reaches the team; a sender id, which nobody can answer, has no facts. */
export const twoWayCheck: TeamCheck<TwoWayFacts | null> = {
  name: "two-way",
  needs: ["sms-voice:DescribePhoneNumbers", "cloudformation:DescribeStacks"],
  ask: async (view) => {
    const { origin } = view.team.sms;
    if (origin.kind !== "number") return null;
    const number = await findNumber(view, origin.number);
    return { number, inboundTopicArn: (await view.stack())?.outputs["InboundTopicArn"] };
  },
  judge: (facts, { region }) => {
    if (facts === null) return [];
    const aws = "aws pinpoint-sms-voice-v2";
    if (facts.number === undefined) {
      const seen = "End User Messaging SMS does not know the team's number.";
      const next = "See what the check of the origin says; then text STATUS to the number.";
      const command = `${aws} describe-phone-numbers --region ${region}`;
      return advice({ seen, means: "Nobody can say whether athletes can answer.", next, command });
    }
    const { PhoneNumberId: id, PoolId: pool } = facts.number;
    // The pool of a number has its settings.
    const what = pool === undefined ? `update-phone-number --phone-number-id ${id}` : `update-pool --pool-id ${pool}`;
    const found = settingsFindings(facts.number, facts, `${aws} ${what} --region ${region}`);
    return found.length > 0 ? found : ok("What athletes text reaches the team; AWS answers STOP and HELP.");
  },
};

function settingsFindings(
  { TwoWayEnabled: isTwoWay, TwoWayChannelArn, SelfManagedOptOutsEnabled }: Partial<PhoneNumberInformation>,
  { inboundTopicArn }: TwoWayFacts,
  update: string,
): Findings {
  const hears = isTwoWay && TwoWayChannelArn === inboundTopicArn;
  const unheard = problem({
    seen: isTwoWay
      ? "The team's number hands what it gets to another place than this team."
      : "Two-way SMS is off for the team's number.",
    means: "What athletes text reaches nobody: no rating, no PAUSE, no red flag, no YES to an invite.",
    next: 'Point it at the topic InboundTopicArn (docs/deploy.md, "Let athletes answer").',
    command: `${update} --two-way-enabled --two-way-channel-arn ${inboundTopicArn ?? '"<InboundTopicArn>"'}`,
  });
  const selfManaged = advice({
    seen: "Self-managed opt-outs are on for the team's number.",
    means: "AWS answers neither STOP nor HELP and keeps no list; a STOP is recorded by Cooldown alone.",
    next: "Leave STOP and HELP to AWS.",
    command: `${update} --no-self-managed-opt-outs-enabled`,
  });
  return [...(hears ? [] : unheard), ...(SelfManagedOptOutsEnabled ? selfManaged : [])];
}

async function findNumber({ clients }: TeamView, phone: string): Promise<PhoneNumberInformation | undefined> {
  for await (const { PhoneNumbers = [] } of paginateDescribePhoneNumbers({ client: clients.smsVoice }, {})) {
    const found = PhoneNumbers.find(({ PhoneNumber }) => PhoneNumber === phone);
    if (found !== undefined) return found;
  }
  return undefined;
}
