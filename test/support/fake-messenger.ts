import type { Messenger, OutgoingText, PublishResult } from "../../lib/ports/sending.ts";
import { confide } from "./log-watch.ts";

/** A messenger that keeps what it was given and answers as told. */
export interface FakeMessenger extends Messenger {
  readonly texts: readonly OutgoingText[];
  /** What the next publishes come to, in order; afterwards everything is sent. An error is thrown. */
  answer(...next: readonly (PublishResult | Error)[]): void;
}

export function createFakeMessenger(): FakeMessenger {
  const texts: OutgoingText[] = [];
  const answers: (PublishResult | Error)[] = [];
  return {
    texts,
    answer: (...next) => {
      answers.push(...next);
    },
    publish: async (text) => {
      confide(text.body);
      texts.push(text);
      const result = answers.shift() ?? { kind: "sent", messageId: `m-${texts.length}` };
      if (result instanceof Error) throw result;
      return result;
    },
  };
}
