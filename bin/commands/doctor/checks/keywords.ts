import * as smsVoice from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { advice, ok, type TeamCheck } from "../check.ts";
import { findNumber } from "./two-way.ts";

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
