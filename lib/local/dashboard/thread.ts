import type { OutboxMessage } from "../outbox.ts";
import type { AthleteText } from "../received-texts.ts";

/** One bubble of a phone: what went to the athlete, or what they texted. */
export type Bubble =
  | { readonly from: "cooldown"; readonly at: string; readonly message: OutboxMessage }
  | { readonly from: "athlete"; readonly at: string; readonly body: string };

/** Both sides of a conversation in the order they happened; an athlete's text stands before what answers it. */
export function threadOf(sent: readonly OutboxMessage[], texted: readonly AthleteText[]): readonly Bubble[] {
  const sentBubbles = sent.map((message) => ({ order: Number(message.id), bubble: fromCooldown(message) }));
  const ownBubbles = texted.map((text) => ({ order: Number(text.afterMessage ?? 0) + 0.5, bubble: fromAthlete(text) }));
  return [...sentBubbles, ...ownBubbles].toSorted((a, b) => a.order - b.order).map(({ bubble }) => bubble);
}

function fromCooldown(message: OutboxMessage): Bubble {
  return { from: "cooldown", at: message.sentAt, message };
}

function fromAthlete({ receivedAt, body }: AthleteText): Bubble {
  return { from: "athlete", at: receivedAt, body };
}
