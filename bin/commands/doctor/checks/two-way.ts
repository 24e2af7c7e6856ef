import * as smsVoice from "@aws-sdk/client-pinpoint-sms-voice-v2";
import type { Team } from "../../../../lib/team/team.ts";
import { advice, cannotAsk, type Findings, ok, problem, type TeamCheck } from "../check.ts";

/** What SNS does not tell. */
export interface TwoWayFacts {
  /** Undefined when End User Messaging SMS does not have the team's number. */
  readonly number: Partial<smsVoice.PhoneNumberInformation> | undefined;
  /** The output InboundTopicArn. */
  readonly inboundTopicArn: string | undefined;
  /** The number's tags by key, which the bill is split by; null when the credentials may not look. */
  readonly tags: ReadonlyMap<string, string> | null;
}

/** Whether what athletes text to the team's number reaches the team; a sender id, which nobody can answer, has no facts. */
export const twoWayCheck: TeamCheck<TwoWayFacts | null> = {
  name: "two-way",
  needs: ["sms-voice:DescribePhoneNumbers", "cloudformation:DescribeStacks"],
  ask: async (view) => {
    const { origin } = view.team.sms;
    if (origin.kind !== "number") return null;
    const number = await findNumber(view.clients.smsVoice, origin.number);
    const tags = await readTags(view.clients.smsVoice, number);
    return { number, inboundTopicArn: (await view.stack())?.outputs["InboundTopicArn"], tags };
  },
  judge: (facts, team) => {
    const { region } = team;
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
    const found = [
      ...settingsFindings(facts.number, facts, `${aws} ${what} --region ${region}`),
      ...tagFindings(facts, team),
    ];
    return found.length > 0 ? found : ok("What athletes text reaches the team; AWS answers STOP and HELP.");
  },
};

function settingsFindings(
  { TwoWayEnabled: isTwoWay, TwoWayChannelArn, SelfManagedOptOutsEnabled }: Partial<smsVoice.PhoneNumberInformation>,
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

/** The bill tells teams apart by tags, and a number is bought outside of the stack. */
function tagFindings({ number, tags }: TwoWayFacts, { slug, stage, region }: Team): Findings {
  if (tags === null || tags.get("team") === slug) return [];
  const arn = number?.PhoneNumberArn ?? '"<PhoneNumberArn>"';
  const wanted = `Key=service,Value=cooldown Key=team,Value=${slug} Key=stage,Value=${stage}`;
  return advice({
    seen: "The team's number does not have the team's tags.",
    means: "What the number costs a month is in nobody's budget: budgets count by the tag `team`.",
    next: "Tag it; it shows in the bill once the tag is active (docs/deploy.md).",
    command: `aws pinpoint-sms-voice-v2 tag-resource --resource-arn ${arn} --tags ${wanted} --region ${region}`,
  });
}

async function readTags(
  client: smsVoice.PinpointSMSVoiceV2Client,
  number: smsVoice.PhoneNumberInformation | undefined,
): Promise<TwoWayFacts["tags"]> {
  if (number?.PhoneNumberArn === undefined) return null;
  try {
    const command = new smsVoice.ListTagsForResourceCommand({ ResourceArn: number.PhoneNumberArn });
    const { Tags = [] } = await client.send(command);
    return new Map(Tags.map(({ Key = "", Value = "" }) => [Key, Value]));
  } catch (error) {
    if (cannotAsk(error)) return null;
    throw error;
  }
}

/** The team's number as End User Messaging SMS has it. */
async function findNumber(
  client: smsVoice.PinpointSMSVoiceV2Client,
  phone: string,
): Promise<smsVoice.PhoneNumberInformation | undefined> {
  for await (const { PhoneNumbers = [] } of smsVoice.paginateDescribePhoneNumbers({ client }, {})) {
    const found = PhoneNumbers.find(({ PhoneNumber }) => PhoneNumber === phone);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a number does of itself with a text that begins with a keyword. */
export interface KeywordFacts {
  /** The number or, where it is in one, its pool: whose keywords count. */
  readonly identity: string;
  readonly keywords: readonly Pick<smsVoice.KeywordInformation, "Keyword" | "KeywordAction">[];
}

const BACK = ["START", "UNSTOP"] as const;

/**
 * Whether START takes a number off the list on which AWS put it at STOP: AWS knows no such keyword of itself. Asked only
 * where AWS manages the opt-outs; elsewhere there is no list.
 */
export const keywordsCheck: TeamCheck<KeywordFacts | null> = {
  name: "keywords",
  needs: ["sms-voice:DescribePhoneNumbers", "sms-voice:DescribeKeywords"],
  ask: async ({ team, clients }) => {
    const { origin } = team.sms;
    const number = origin.kind === "number" ? await findNumber(clients.smsVoice, origin.number) : undefined;
    const identity = number?.PoolId ?? number?.PhoneNumberId;
    if (identity === undefined || number?.SelfManagedOptOutsEnabled === true) return null;
    return { identity, keywords: await keywordsOf(clients.smsVoice, identity) };
  },
  judge: (facts, { region }) => {
    if (facts === null) return [];
    const optIn = facts.keywords.filter(({ KeywordAction }) => KeywordAction === "OPT_IN");
    const missing = BACK.filter((word) => !optIn.some(({ Keyword }) => Keyword?.toUpperCase() === word));
    if (missing.length === 0) return ok("START and UNSTOP take a number off AWS's list of opt-outs.");
    const seen = `${missing.join(" and ")} ${missing.length === 1 ? "takes" : "take"} no number off AWS's list of opt-outs.`;
    const means = "Whoever texted STOP and comes back is still refused by AWS, whatever we recorded.";
    const next = 'Add the keyword with the action opt-in (docs/deploy.md, "Let athletes answer").';
    const words = '--keyword-message "You are opted in to texts from this number. Text STOP to opt out."';
    const command = `aws pinpoint-sms-voice-v2 put-keyword --origination-identity ${facts.identity} --keyword ${missing[0]} --keyword-action OPT_IN ${words} --region ${region}`;
    return advice({ seen, means, next, command });
  },
};

async function keywordsOf(
  client: smsVoice.PinpointSMSVoiceV2Client,
  OriginationIdentity: string,
): Promise<KeywordFacts["keywords"]> {
  const found: smsVoice.KeywordInformation[] = [];
  for await (const { Keywords = [] } of smsVoice.paginateDescribeKeywords({ client }, { OriginationIdentity })) {
    for (const each of Keywords) found.push(each);
  }
  return found;
}
