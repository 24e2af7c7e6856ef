import type { SnsLookups } from "../../lib/app/deliver/nightly-review.ts";
import type { CoachAlerts, Messenger, OutgoingText } from "../../lib/ports/sending.ts";
import { AwayError } from "./jobs.ts";
import type { Life } from "./scheduler.ts";
import { anOutcome, answerOf, type SnsOutcome } from "./sns-outcomes.ts";
import type { World } from "./world.ts";

const CALM: SnsOutcome = { delivered: true, answer: "sent" };
const REFUSED: SnsOutcome = { delivered: false, answer: "opted-out" };

/** SNS as one life meets it: a text may leave and its answer never come. */
export function interleavedSns(life: Life, world: World): Messenger {
  return sendingBy(life, world, (text) => world.monitor.publishing(life, text));
}

/** The same for answers to one text. */
export function interleavedReplies(life: Life, world: World, toText: string): Messenger {
  return sendingBy(
    life,
    world,
    ({ athleteId }) =>
      () =>
        world.monitor.replied(athleteId, toText),
  );
}

type Begins = (text: OutgoingText) => () => void;

function sendingBy(life: Life, world: World, begins: Begins): Messenger {
  const { scheduler, monitor, random, isStormy, trace, phones } = world;
  return {
    publish: async (text) => {
      const deliver = begins(text);
      await scheduler.park(life);
      const isRefused = text.channel === "sms" && phones.refuses(text.to);
      const outcome = isRefused ? REFUSED : isStormy() ? anOutcome(random) : CALM;
      const messageId = world.newId("m");
      const what = `publishes a ${text.kind} text to ${text.athleteId}`;
      trace(life, `${what}: ${outcome.delivered ? "it left" : "it did not leave"}, and SNS answers ${outcome.answer}`);
      if (outcome.delivered) {
        deliver();
        if (text.channel === "sms") phones.tookText(text.to, messageId);
      }
      if (text.reminderId !== null && (outcome.answer === "sent" || outcome.answer === "ambiguous"))
        monitor.spending.billed(life, text);
      await scheduler.park(life);
      return answerOf(outcome, messageId);
    },
  };
}

const NO_LIMIT = { acquire: async () => undefined };
const BREAKS_ONE_IN = 10;

/** What the nightly review asks of SNS, which now and then does not answer. */
export function interleavedLookups(life: Life, world: World): SnsLookups {
  const ask = async <Answer>(question: string, answer: () => Answer): Promise<Answer> => {
    await world.scheduler.park(life);
    if (world.isStormy() && world.random() * BREAKS_ONE_IN < 1) throw new AwayError(question);
    world.trace(life, `asks SNS for ${question}`);
    return answer();
  };
  const { phones } = world;
  return {
    emailTopics: {
      read: (athleteId) => ask("the subscription", () => phones.subscriptionOf(athleteId)),
      invite: () => ask("another confirmation mail", () => undefined),
      subscribe: (athleteId) => ask("a topic", () => ({ topicArn: topicOf(athleteId), isConfirmed: false })),
      remove: () => ask("the end of a topic", () => undefined),
    },
    carrier: { isOptedOut: (phone) => ask("its list of numbers", () => phones.refuses(phone)) },
    rateLimiters: { subscriptions: NO_LIMIT, optOuts: NO_LIMIT },
  };
}

export function topicOf(athleteId: string): string {
  return `arn:aws:sns:us-east-1:123456789012:cooldown_demo_${athleteId}`;
}

/** The coaches' topic, which now and then does not answer. */
export function interleavedCoach(life: Life, { scheduler, random, isStormy, trace }: World): CoachAlerts {
  return {
    tell: async ({ athleteId, kind }) => {
      await scheduler.park(life);
      if (isStormy() && random() * BREAKS_ONE_IN < 1) throw new AwayError("the coach's topic");
      trace(life, `tells the coach of ${athleteId}: ${kind}`);
    },
  };
}
