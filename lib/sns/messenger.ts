import {
  type MessageAttributeValue,
  PublishCommand,
  type PublishCommandInput,
  type SNSClient,
} from "@aws-sdk/client-sns";
import type { Messenger, OutgoingText } from "../ports/sending.ts";
import { classifyError } from "./classify-error.ts";
import { snsSubject } from "./subject.ts";

export interface SnsMessengerOptions {
  readonly client: SNSClient;
  /** Set on every text: the account's default is not ours to know. */
  readonly smsType: "Transactional" | "Promotional";
  /** The team's own number, E.164. */
  readonly originationNumber?: string | undefined;
  /** 1-11 letters and digits, for countries that know sender ids. */
  readonly senderId?: string | undefined;
  /** The most one text may cost [USD]; SNS gives up on a dearer one after it accepted it. */
  readonly maxPriceUsd?: number | undefined;
}

/** Publishes texts by phone number and e-mail by the athlete's topic, once each; every failure is an answer. */
export function createSnsMessenger({ client, ...sms }: SnsMessengerOptions): Messenger {
  const attributes = smsAttributes(sms);
  return {
    publish: async (text) => {
      try {
        const { MessageId: messageId } = await client.send(new PublishCommand(publishInput(text, attributes)));
        return messageId === undefined ? { kind: "ambiguous", error: "no message id" } : { kind: "sent", messageId };
      } catch (error) {
        return classifyError(error);
      }
    },
  };
}

type SmsAttributes = Record<string, MessageAttributeValue>;

function publishInput(text: OutgoingText, attributes: SmsAttributes): PublishCommandInput {
  switch (text.channel) {
    case "sms":
      return { PhoneNumber: text.to, Message: text.body, MessageAttributes: attributes };
    case "email":
      return emailInput(text);
  }
}

function emailInput({ to, subject, body }: OutgoingText): PublishCommandInput {
  const line = snsSubject(subject);
  return { TopicArn: to, Message: body, ...(line === undefined ? {} : { Subject: line }) };
}

function smsAttributes(sms: Omit<SnsMessengerOptions, "client">): SmsAttributes {
  return {
    "AWS.SNS.SMS.SMSType": { DataType: "String", StringValue: sms.smsType },
    ...attribute("AWS.SNS.SMS.MaxPrice", "Number", sms.maxPriceUsd?.toFixed(5)),
    ...attribute("AWS.MM.SMS.OriginationNumber", "String", sms.originationNumber),
    ...attribute("AWS.SNS.SMS.SenderID", "String", sms.senderId),
  };
}

function attribute(name: string, type: "String" | "Number", value: string | undefined): SmsAttributes {
  return value === undefined ? {} : { [name]: { DataType: type, StringValue: value } };
}
