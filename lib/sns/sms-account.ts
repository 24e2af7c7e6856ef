import {
  GetSMSAttributesCommand,
  GetSMSSandboxAccountStatusCommand,
  paginateListOriginationNumbers,
  paginateListPhoneNumbersOptedOut,
  type SNSClient,
} from "@aws-sdk/client-sns";

/** How an account texts in a region, as SNS tells an operator. */
export interface SmsAccount {
  /** Whether only numbers verified in the sandbox get texts. */
  isInSandbox(): Promise<boolean>;
  settings(): Promise<SmsSettings>;
  /** The numbers texts may come from. */
  numbers(): Promise<readonly OriginationNumber[]>;
  /** Every number that texted STOP; E.164. */
  optedOut(): Promise<ReadonlySet<string>>;
}

interface SmsSettings {
  /** Where AWS stops for a calendar month [USD]; null where nobody set it. */
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

/** Asks SNS; every answer that names no `IsInSandbox` throws, for no answer is no release. */
export function createSnsSmsAccount(client: SNSClient): SmsAccount {
  return {
    isInSandbox: async () => {
      const { IsInSandbox } = await client.send(new GetSMSSandboxAccountStatusCommand({}));
      if (IsInSandbox === undefined) throw new Error("SNS did not say whether the account is in the SMS sandbox.");
      return IsInSandbox;
    },
    settings: async () => {
      const { attributes = {} } = await client.send(new GetSMSAttributesCommand({}));
      const { MonthlySpendLimit: limit = "", DeliveryStatusIAMRole: role = "" } = attributes;
      return { monthlyLimitUsd: /^\d+(\.\d+)?$/.test(limit) ? Number(limit) : null, logsFailures: role !== "" };
    },
    numbers: () => numbers(client),
    optedOut: async () => {
      const phones = new Set<string>();
      for await (const page of paginateListPhoneNumbersOptedOut({ client }, {})) {
        for (const phone of page.phoneNumbers ?? []) phones.add(phone);
      }
      return phones;
    },
  };
}

async function numbers(client: SNSClient): Promise<readonly OriginationNumber[]> {
  const found: OriginationNumber[] = [];
  for await (const { PhoneNumbers = [] } of paginateListOriginationNumbers({ client }, {})) {
    found.push(
      ...PhoneNumbers.map(({ PhoneNumber = "", Status = "", NumberCapabilities = [] }) => ({
        phone: PhoneNumber,
        status: Status,
        capabilities: NumberCapabilities,
      })),
    );
  }
  return found;
}
