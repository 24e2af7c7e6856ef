import { describe, expect, test } from "vitest";
import type { EmailTopics } from "../../lib/ports/sending.ts";

export const TOPIC_PREFIX = "arn:aws:sns:eu-west-1:123456789012:cooldown_demo_";
const ADDRESS = "ana@example.com";

/** Topics, and what their subscribers and SNS's 48 hours do to them. */
export interface TopicsAtHand {
  readonly topics: EmailTopics;
  readonly invitations: readonly string[];
  readonly confirm: (address: string) => void;
  readonly unsubscribe: (address: string) => void;
  readonly expire: () => void;
}

/** What EmailTopics do, wherever they are. */
export function describeEmailTopicsContract(name: string, makeTopics: () => Promise<TopicsAtHand>): void {
  describe(`EmailTopics: ${name}`, () => {
    test("subscribing makes the athlete's topic and asks the address to confirm", async () => {
      const { topics, invitations } = await makeTopics();

      const made = await topics.subscribe("ana", ADDRESS);

      expect(made).toStrictEqual({ topicArn: `${TOPIC_PREFIX}ana`, isConfirmed: false });
      expect(invitations).toStrictEqual([ADDRESS]);
      expect(await topics.read("ana", ADDRESS)).toBe("pending");
    });

    test("an address that follows the link is confirmed, in whatever case it is written", async () => {
      const { topics, confirm } = await makeTopics();
      await topics.subscribe("ana", ADDRESS);

      confirm(ADDRESS);

      expect(await topics.read("ana", "Ana@Example.com")).toBe("confirmed");
    });

    test("a confirmed address that is subscribed or invited again stays so and is not mailed", async () => {
      const { topics, invitations, confirm } = await makeTopics();
      await topics.subscribe("ana", ADDRESS);
      confirm(ADDRESS);

      const again = await topics.subscribe("ana", ADDRESS);
      await topics.invite("ana", ADDRESS);

      expect(again).toStrictEqual({ topicArn: `${TOPIC_PREFIX}ana`, isConfirmed: true });
      expect(invitations).toStrictEqual([ADDRESS]);
      expect(await topics.read("ana", ADDRESS)).toBe("confirmed");
    });

    test("an invitation nobody followed is gone, until the address is invited again", async () => {
      const { topics, invitations, expire } = await makeTopics();
      await topics.subscribe("ana", ADDRESS);
      expire();

      const expired = await topics.read("ana", ADDRESS);
      await topics.invite("ana", ADDRESS);

      expect(expired).toBe("gone");
      expect(await topics.read("ana", ADDRESS)).toBe("pending");
      expect(invitations).toStrictEqual([ADDRESS, ADDRESS]);
    });

    test("an address that left by the link is gone", async () => {
      const { topics, confirm, unsubscribe } = await makeTopics();
      await topics.subscribe("ana", ADDRESS);
      confirm(ADDRESS);

      unsubscribe(ADDRESS);

      expect(await topics.read("ana", ADDRESS)).toBe("gone");
    });

    test.each([{ isConfirmed: false }, { isConfirmed: true }])(
      "another address takes the place of the one before, confirmed or not: $isConfirmed",
      async ({ isConfirmed }) => {
        const { topics, confirm } = await makeTopics();
        await topics.subscribe("ana", "old@example.com");
        if (isConfirmed) confirm("old@example.com");

        await topics.subscribe("ana", ADDRESS);
        confirm("old@example.com");

        expect(await topics.read("ana", "old@example.com")).toBe("gone");
        expect(await topics.read("ana", ADDRESS)).toBe("pending");
      },
    );

    test("two athletes with one address have a topic each", async () => {
      const { topics, confirm } = await makeTopics();
      await topics.subscribe("ana", ADDRESS);
      confirm(ADDRESS);

      const made = await topics.subscribe("bea", ADDRESS);

      expect(made).toStrictEqual({ topicArn: `${TOPIC_PREFIX}bea`, isConfirmed: false });
      expect(await topics.read("ana", ADDRESS)).toBe("confirmed");
    });

    test("a removed topic is gone with its subscription, and can be removed again and made anew", async () => {
      const { topics, confirm } = await makeTopics();
      await topics.subscribe("ana", ADDRESS);
      confirm(ADDRESS);

      await topics.remove("ana");
      await topics.remove("ana");

      expect(await topics.read("ana", ADDRESS)).toBe("gone");
      expect(await topics.subscribe("ana", ADDRESS)).toMatchObject({ isConfirmed: false });
    });

    test("where there is no topic nobody is invited, which is a fault", async () => {
      const { topics, invitations } = await makeTopics();

      const inviting = topics.invite("ana", ADDRESS);

      await expect(inviting).rejects.toThrow();
      expect(invitations).toStrictEqual([]);
      expect(await topics.read("ana", ADDRESS)).toBe("gone");
    });
  });
}
