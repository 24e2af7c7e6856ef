import { advice, type Finding, ok, problem } from "../finding.ts";

/** A number as End User Messaging SMS has it. */
export interface NumberSettings {
  readonly id: string;
  /** The pool it is in, which then has the settings; undefined: none. */
  readonly poolId: string | undefined;
  readonly isTwoWay: boolean;
  /** Where it hands what people text; undefined: nowhere. */
  readonly channelArn: string | undefined;
  /** Whether STOP and HELP are left to us. */
  readonly managesOptOutsItself: boolean;
}

export interface TwoWayFacts {
  readonly region: string;
  /** undefined: End User Messaging SMS does not have the team's number. */
  readonly number: NumberSettings | undefined;
  /** The output InboundTopicArn. */
  readonly inboundTopicArn: string | undefined;
}

const UNHEARD = "What athletes text reaches nobody: no rating, no PAUSE, no red flag, no YES to an invite.";

/** Whether what athletes text to the team's number reaches the team. */
export function twoWayFindings({ number, inboundTopicArn, region }: TwoWayFacts): readonly Finding[] {
  if (number === undefined) {
    return [
      advice({
        seen: "End User Messaging SMS does not know the team's number.",
        means: "Nobody can say whether athletes can answer.",
        next: "See what the check of the origin says; then text STATUS to the number.",
        command: `aws pinpoint-sms-voice-v2 describe-phone-numbers --region ${region}`,
      }),
    ];
  }
  const what =
    number.poolId === undefined
      ? `update-phone-number --phone-number-id ${number.id}`
      : `update-pool --pool-id ${number.poolId}`;
  const update = `aws pinpoint-sms-voice-v2 ${what} --region ${region}`;
  const found = [
    ...channelFindings(number, { inboundTopicArn, update }),
    ...(number.managesOptOutsItself ? [selfManaged(update)] : []),
  ];
  return found.length > 0 ? found : [ok("What athletes text reaches the team; AWS answers STOP and HELP.")];
}

function channelFindings(
  { isTwoWay, channelArn }: NumberSettings,
  { inboundTopicArn, update }: { readonly inboundTopicArn: string | undefined; readonly update: string },
): readonly Finding[] {
  const matter = {
    means: UNHEARD,
    next: 'Point it at the topic InboundTopicArn (docs/deploy.md, "Let athletes answer").',
    command: `${update} --two-way-enabled --two-way-channel-arn ${inboundTopicArn ?? '"<InboundTopicArn>"'}`,
  };
  if (!isTwoWay) return [problem({ seen: "Two-way SMS is off for the team's number.", ...matter })];
  if (channelArn === inboundTopicArn) return [];
  return [problem({ seen: "The team's number hands what it gets to another place than this team.", ...matter })];
}

function selfManaged(update: string): Finding {
  return advice({
    seen: "Self-managed opt-outs are on for the team's number.",
    means: "AWS answers neither STOP nor HELP and keeps no list; a STOP is recorded by Cooldown alone.",
    next: "Leave STOP and HELP to AWS.",
    command: `${update} --no-self-managed-opt-outs-enabled`,
  });
}
