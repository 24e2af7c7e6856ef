import { jsonAnswer, jsonDenied, type Loopback, startLoopback } from "./loopback.ts";

/** A number as End User Messaging SMS describes it, as far as anybody looks. */
interface FakeNumber {
  readonly PhoneNumber: string;
  readonly PhoneNumberId: string;
  readonly TwoWayEnabled: boolean;
  readonly TwoWayChannelArn?: string;
  readonly SelfManagedOptOutsEnabled: boolean;
  readonly PhoneNumberArn?: string;
}

/** End User Messaging SMS on 127.0.0.1: DescribePhoneNumbers, one number a page, DescribeKeywords, and the tags of all. */
export interface FakeSmsVoice extends Loopback {
  readonly numbers: FakeNumber[];
  readonly tags: Map<string, string>;
  /** Keywords with the action opt-in, of every number. */
  readonly optInKeywords: Set<string>;
  readonly denied: Set<string>;
}

export async function startFakeSmsVoice(): Promise<FakeSmsVoice> {
  const state = {
    numbers: [] as FakeNumber[],
    optInKeywords: new Set(["START", "UNSTOP"]),
    tags: new Map<string, string>(),
    denied: new Set<string>(),
  };
  const loopback = await startLoopback(({ headers, body }) => {
    if (String(headers["x-amz-target"]).endsWith("ListTagsForResource")) {
      if (state.denied.has("ListTagsForResource")) return jsonDenied("sms-voice:ListTagsForResource");
      return jsonAnswer(200, { Tags: [...state.tags].map(([Key, Value]) => ({ Key, Value })) });
    }
    if (String(headers["x-amz-target"]).endsWith(".DescribeKeywords")) {
      const optIn = [...state.optInKeywords].map((Keyword) => ({
        Keyword,
        KeywordAction: "OPT_IN",
        KeywordMessage: "Hi",
      }));
      return jsonAnswer(200, {
        Keywords: [{ Keyword: "STOP", KeywordAction: "OPT_OUT", KeywordMessage: "Bye" }, ...optIn],
      });
    }
    if (state.denied.has("DescribePhoneNumbers")) return jsonDenied("sms-voice:DescribePhoneNumbers");
    const { NextToken = "0" } = JSON.parse(body) as { readonly NextToken?: string };
    const at = Number(NextToken);
    const next = at + 1 < state.numbers.length ? { NextToken: String(at + 1) } : {};
    return jsonAnswer(200, { PhoneNumbers: state.numbers.slice(at, at + 1), ...next });
  });
  return { ...state, ...loopback };
}
