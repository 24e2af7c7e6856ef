import * as sns from "@aws-sdk/client-sns";
import type { SubscriptionReading } from "../domain/email-subscription.ts";

/** The SMS settings of an account in a region, as SNS reports them. */
export interface SmsAccount {
  /** Whether only numbers verified in the sandbox get texts. */
  isInSandbox(): Promise<boolean>;
  settings(): Promise<SmsSettings>;
  /** The numbers that texts may be sent from. */
  numbers(): Promise<readonly OriginationNumber[]>;
  /** Every number that texted STOP; E.164. */
  optedOut(): Promise<ReadonlySet<string>>;
}

interface SmsSettings {
  /** The monthly spend limit [USD]; null when none is set. */
  readonly monthlyLimitUsd: number | null;
  /** Whether texts that could not be delivered are logged. */
  readonly logsFailures: boolean;
}

export interface OriginationNumber {
  /** E.164 */
  readonly phone: string;
  /** `ACTIVE`, or what it waits for. */
  readonly status: string;
  /** `SMS`, `MMS`, `VOICE` */
  readonly capabilities: readonly string[];
}

/** Asks SNS. Throws when an answer lacks `IsInSandbox`: the account may then be in the sandbox. */
export function createSnsSmsAccount(client: sns.SNSClient): SmsAccount {
  return {
    isInSandbox: async () => {
      const { IsInSandbox } = await client.send(new sns.GetSMSSandboxAccountStatusCommand({}));
      if (IsInSandbox === undefined) throw new Error("SNS did not say whether the account is in the SMS sandbox.");
      return IsInSandbox;
    },
    settings: async () => {
      const { attributes = {} } = await client.send(new sns.GetSMSAttributesCommand({}));
      const { MonthlySpendLimit: limit = "", DeliveryStatusIAMRole: role = "" } = attributes;
      return { monthlyLimitUsd: /^\d+(\.\d+)?$/.test(limit) ? Number(limit) : null, logsFailures: role !== "" };
    },
    numbers: () => numbers(client),
    optedOut: async () => {
      const phones = new Set<string>();
      for await (const page of sns.paginateListPhoneNumbersOptedOut({ client }, {})) {
        for (const phone of page.phoneNumbers ?? []) phones.add(phone);
      }
      return phones;
    },
  };
}

async function numbers(client: sns.SNSClient): Promise<readonly OriginationNumber[]> {
  const found: OriginationNumber[] = [];
  for await (const { PhoneNumbers = [] } of sns.paginateListOriginationNumbers({ client }, {})) {
    for (const { PhoneNumber = "", Status = "", NumberCapabilities = [] } of PhoneNumbers) {
      found.push({ phone: PhoneNumber, status: Status, capabilities: NumberCapabilities });
    }
  }
  return found;
}

/** The e-mail addresses of a topic, in lower case, and whether each was confirmed. */
export type TopicAddresses = ReadonlyMap<string, Exclude<SubscriptionReading, "gone">>;

/** E-mail addresses by the ARN of their topic, for every topic of the account and region. */
export async function listAllSubscriptions(client: sns.SNSClient): Promise<ReadonlyMap<string, TopicAddresses>> {
  const topics = new Map<string, Map<string, "pending" | "confirmed">>();
  for await (const { Subscriptions = [] } of sns.paginateListSubscriptions({ client }, {})) {
    for (const { TopicArn = "", Endpoint = "", SubscriptionArn = "", Protocol } of Subscriptions) {
      const reading = readingOf(SubscriptionArn);
      if (Protocol !== "email" || reading === undefined) continue;
      const addresses = topics.get(TopicArn) ?? new Map<string, "pending" | "confirmed">();
      topics.set(TopicArn, addresses.set(Endpoint.toLowerCase(), reading));
    }
  }
  return topics;
}

/** undefined: it was deleted, and is listed for a while. */
function readingOf(subscriptionArn: string): "pending" | "confirmed" | undefined {
  if (subscriptionArn.startsWith("arn:")) return "confirmed";
  return subscriptionArn === "PendingConfirmation" ? "pending" : undefined;
}
