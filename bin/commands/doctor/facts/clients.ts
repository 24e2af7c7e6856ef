import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { PinpointSMSVoiceV2Client } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { SNSClient } from "@aws-sdk/client-sns";
import { STSClient } from "@aws-sdk/client-sts";

/** Whom a team's doctor asks. */
export interface Clients {
  readonly sts: STSClient;
  readonly cloudFormation: CloudFormationClient;
  readonly cloudWatch: CloudWatchClient;
  readonly sns: SNSClient;
  readonly smsVoice: PinpointSMSVoiceV2Client;
  readonly close: () => void;
}

const CONNECTION_TIMEOUT_MS = 3_000;
const QUESTION_TIMEOUT_MS = 10_000;

/** Clients that only ask, so they may try again. */
export function openClients(region: string): Clients {
  const config = {
    region,
    maxAttempts: 3,
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: QUESTION_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
  };
  const clients = {
    sts: new STSClient(config),
    cloudFormation: new CloudFormationClient(config),
    cloudWatch: new CloudWatchClient(config),
    sns: new SNSClient(config),
    smsVoice: new PinpointSMSVoiceV2Client(config),
  };
  return {
    ...clients,
    close: () => {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
}
