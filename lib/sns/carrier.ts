import { CheckIfPhoneNumberIsOptedOutCommand, type SNSClient } from "@aws-sdk/client-sns";
import type { Carrier } from "../ports/sending.ts";

/** Asks SNS whether a number texted STOP to AWS; throws when there is no answer, for no answer is no consent either. */
export function createSnsCarrier(client: SNSClient): Carrier {
  return {
    isOptedOut: async (phoneNumber) => {
      const { isOptedOut } = await client.send(new CheckIfPhoneNumberIsOptedOutCommand({ phoneNumber }));
      if (isOptedOut === undefined) throw new Error("SNS did not say whether the number is opted out.");
      return isOptedOut;
    },
  };
}
