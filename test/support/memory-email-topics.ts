import type { EmailTopics } from "../../lib/ports/sending.ts";

/** Topics in memory, with what their subscribers and SNS's 48 hours do. */
export interface MemoryEmailTopics extends EmailTopics {
  /** The addresses SNS asked to confirm, in order. */
  readonly invitations: readonly string[];
  /** Follows the link in the last invitation. */
  confirm(address: string): void;
  /** Follows the link under an e-mail. */
  unsubscribe(address: string): void;
  /** Drops every subscription that nobody confirmed. */
  expire(): void;
}

type Topic = Map<string, "pending" | "confirmed">;

export function createMemoryEmailTopics(topicPrefix: string): MemoryEmailTopics {
  const topics = new Map<string, Topic>();
  const invitations: string[] = [];
  const subscribe = (topic: Topic, address: string): boolean => {
    if (topic.get(address) === "confirmed") return true;
    topic.set(address, "pending");
    invitations.push(address);
    return false;
  };
  const each = (change: (topic: Topic) => void): void => topics.forEach(change);
  return {
    subscribe: async (athleteId, email) => {
      const address = email.toLowerCase();
      const topic: Topic = new Map([...(topics.get(athleteId) ?? [])].filter(([other]) => other === address));
      topics.set(athleteId, topic);
      return { topicArn: `${topicPrefix}${athleteId}`, isConfirmed: subscribe(topic, address) };
    },
    read: async (athleteId, address) => topics.get(athleteId)?.get(address.toLowerCase()) ?? "gone",
    invite: async (athleteId, address) => {
      const topic = topics.get(athleteId);
      if (topic === undefined) throw new Error("There is no such topic.");
      subscribe(topic, address.toLowerCase());
    },
    remove: async (athleteId) => {
      topics.delete(athleteId);
    },
    invitations,
    confirm: (address) => each((topic) => topic.has(address) && topic.set(address, "confirmed")),
    unsubscribe: (address) => each((topic) => topic.delete(address)),
    expire: () => each((topic) => topic.forEach((state, address) => state === "pending" && topic.delete(address))),
  };
}
