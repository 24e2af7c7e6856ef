import { type PinpointSMSVoiceV2Client, paginateDescribePhoneNumbers } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import type { NumberSettings } from "../checks/two-way.ts";

/** How End User Messaging SMS treats a number, which SNS does not tell; undefined when it has no such number. */
export async function readNumberSettings(
  client: PinpointSMSVoiceV2Client,
  phone: string,
): Promise<NumberSettings | undefined> {
  for await (const { PhoneNumbers = [] } of paginateDescribePhoneNumbers({ client }, {})) {
    const found = PhoneNumbers.find(({ PhoneNumber }) => PhoneNumber === phone);
    if (found === undefined) continue;
    return {
      id: found.PhoneNumberId ?? "",
      poolId: found.PoolId,
      isTwoWay: found.TwoWayEnabled === true,
      channelArn: found.TwoWayChannelArn,
      managesOptOutsItself: found.SelfManagedOptOutsEnabled === true,
    };
  }
  return undefined;
}
