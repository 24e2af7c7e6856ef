import * as sns from "@aws-sdk/client-sns";
import type { Messenger, OutgoingText } from "../ports/sending.ts";
import { classifyError } from "./publish-errors.ts";

export interface SnsMessengerOptions {
  readonly client: sns.SNSClient;
  /** Set on every text, because the account's default is unknown. */
  readonly smsType: "Transactional" | "Promotional";
  /** The team's own number, E.164. */
  readonly originationNumber?: string | undefined;
  /** 1-11 letters and digits, for countries that support sender ids. */
  readonly senderId?: string | undefined;
  /** The most one text may cost [USD]; SNS drops a more expensive one after accepting it. */
  readonly maxPriceUsd?: number | undefined;
}

/** Publishes texts to phone numbers and e-mail to the athlete's topic, once each; failures are results, never thrown. */
export function createSnsMessenger({ client, ...sms }: SnsMessengerOptions): Messenger {
  const attributes = smsAttributes(sms);
  return {
    publish: async (text) => {
      try {
        const { MessageId: messageId } = await client.send(new sns.PublishCommand(publishInput(text, attributes)));
        return messageId === undefined ? { kind: "ambiguous", error: "no message id" } : { kind: "sent", messageId };
      } catch (error) {
        return classifyError(error);
      }
    },
  };
}

type SmsAttributes = Record<string, sns.MessageAttributeValue>;

function publishInput(text: OutgoingText, attributes: SmsAttributes): sns.PublishCommandInput {
  switch (text.channel) {
    case "sms":
      return { PhoneNumber: text.to, Message: text.body, MessageAttributes: attributes };
    case "email":
      return emailInput(text);
  }
}

function emailInput({ to, subject, body }: OutgoingText): sns.PublishCommandInput {
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

const MAX_SUBJECT_LENGTH = 99;

/**
 * A subject as SNS accepts it: UTF-8 without line breaks or control characters, under 100 characters (API reference,
 * Publish), or undefined when nothing is left. A longer one is cut.
 */
export function snsSubject(subject: string | null): string | undefined {
  if (subject === null) return undefined;
  const line = subject.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, " ").trim();
  return line === "" ? undefined : cut(line);
}

/** Counts UTF-16 units, the strictest reading of "characters", and never splits a character. */
function cut(line: string): string {
  if (line.length <= MAX_SUBJECT_LENGTH) return line;
  const kept: string[] = [];
  let length = 0;
  for (const character of line) {
    length += character.length;
    if (length > MAX_SUBJECT_LENGTH) break;
    kept.push(character);
  }
  return kept.join("").trimEnd();
}
