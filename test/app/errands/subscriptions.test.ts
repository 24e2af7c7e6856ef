import { describe, expect, it } from "vitest";
import { keepSubscriptions, type Subscription, type SubscriptionApi } from "../../../lib/app/errands/subscriptions.ts";
import type { VendorError } from "../../../lib/app/errands/vendor.ts";

const NOW_MS = Date.parse("2026-11-22T17:00:00Z");
const DAY_MS = 86_400_000;
const REFUSED: VendorError = { kind: "refused", reason: "pulse answered 403" };

interface DeskAtHand extends SubscriptionApi {
  /** What stands, and what was asked. */
  readonly standing: readonly Subscription[];
  readonly asked: readonly string[];
}

/** A vendor whose subscriptions last 90 days from when they are made or renewed. */
function aDesk(subscriptions: readonly Subscription[], over: Partial<SubscriptionApi> = {}): DeskAtHand {
  let standing = [...subscriptions];
  const asked: string[] = [];
  const expiresMs = NOW_MS + 90 * DAY_MS;
  return {
    source: "pulse",
    events: ["create", "delete"],
    list: async () => ({ kind: "listed", subscriptions: standing }),
    renew: async (id) => {
      asked.push(`renew ${id}`);
      if (!standing.some((each) => each.id === id)) return REFUSED;
      standing = standing.map((each) => (each.id === id ? { ...each, expiresMs } : each));
      return { kind: "kept" };
    },
    create: async (event) => {
      asked.push(`create ${event}`);
      standing.push({ id: `new-${event}`, event, expiresMs });
      return { kind: "kept" };
    },
    ...over,
    get standing() {
      return standing;
    },
    asked,
  };
}

const old = (event: string, days: number): Subscription => ({ id: event, event, expiresMs: NOW_MS + days * DAY_MS });
const clock = (): number => NOW_MS;

describe("a team's subscriptions at a vendor", () => {
  it("are renewed and made as is due, and then left alone", async () => {
    const desk = aDesk([old("create", 7)]);

    const first = await keepSubscriptions(desk, clock);
    const again = await keepSubscriptions(desk, clock);

    expect(first).toStrictEqual({ renewed: 1, created: 1, failures: [] });
    expect(again).toStrictEqual({ renewed: 0, created: 0, failures: [] });
    expect(desk.asked).toStrictEqual(["renew create", "create delete"]);
  });

  it("are made anew when the vendor no longer knows the one to renew", async () => {
    const desk = aDesk([], {
      list: async () => ({ kind: "listed", subscriptions: [old("create", -1), old("delete", 90)] }),
    });

    const kept = await keepSubscriptions(desk, clock);

    expect(kept).toStrictEqual({ renewed: 0, created: 1, failures: [] });
    expect(desk.asked).toStrictEqual(["renew create", "create create"]);
  });

  it("are nobody's to keep while the team has no webhook there", async () => {
    const desk = aDesk([], { list: async () => ({ kind: "unused" }) });

    expect(await keepSubscriptions(desk, clock)).toStrictEqual({ renewed: 0, created: 0, failures: [] });
    expect(desk.asked).toStrictEqual([]);
  });

  it.each<{ readonly trouble: VendorError; readonly reason: string }>([
    { trouble: { kind: "unauthorized" }, reason: "list: pulse refuses the team's client id and secret" },
    { trouble: { kind: "limited", untilMs: NOW_MS }, reason: "list: pulse takes no more requests for now" },
    { trouble: REFUSED, reason: "list: pulse answered 403" },
  ])("that cannot be listed fail with the reason: $reason", async ({ trouble, reason }) => {
    const desk = aDesk([], { list: async () => trouble });

    expect(await keepSubscriptions(desk, clock)).toStrictEqual({ renewed: 0, created: 0, failures: [reason] });
  });

  it("fail one by one: what can be kept is", async () => {
    const unavailable: VendorError = { kind: "unavailable", reason: "pulse answered 503" };
    const desk = aDesk([old("create", 7)], { renew: async () => unavailable });

    const kept = await keepSubscriptions(desk, clock);

    expect(kept).toStrictEqual({ renewed: 0, created: 1, failures: ["renew create: pulse answered 503"] });
  });
});
