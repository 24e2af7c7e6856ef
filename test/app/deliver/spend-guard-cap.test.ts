import { describe, expect, it } from "vitest";
import { isOverSpendCap, microUsd, spendingMonth } from "../../../lib/app/deliver/send-limits.ts";
import { instantMs } from "../../../lib/domain/local-time.ts";
import { REMINDER_KINDS } from "../../../lib/domain/reminder-kinds.ts";

describe("the month of an instant", () => {
  it.each([
    ["2026-11-30T23:59:59.999Z", "2026-11"],
    ["2026-12-01T00:00:00.000Z", "2026-12"],
  ])("of %s is %s, by UTC", (instant, month) => {
    expect(spendingMonth(instantMs(instant))).toBe(month);
  });
});

describe("the cap on spending", () => {
  const spent = { spentMicroUsd: microUsd(5), capUsd: 5 };

  it.each([
    { ...spent, over: true },
    { spentMicroUsd: microUsd(5) - 1, capUsd: 5, over: false },
    { spentMicroUsd: 0, capUsd: 0, over: true },
    { spentMicroUsd: microUsd(1_000_000), capUsd: null, over: false },
  ])("of $capUsd USD with $spentMicroUsd millionths spent is reached: $over", ({ over, ...state }) => {
    expect(isOverSpendCap({ channel: "sms", kind: "meal" }, state)).toBe(over);
  });

  it("holds back SMS of every kind but welcome, invite and notice", () => {
    const held = REMINDER_KINDS.filter((kind) => isOverSpendCap({ channel: "sms", kind }, spent));

    expect(held).toStrictEqual(["rest-day", "meal", "bedtime", "event", "big-day", "starter", "notice-quiet"]);
  });

  it("holds back no e-mail", () => {
    expect(isOverSpendCap({ channel: "email", kind: "meal" }, spent)).toBe(false);
  });
});

describe("an amount in US dollars", () => {
  it("is kept in whole millionths", () => {
    expect([microUsd(0.00883), microUsd(0.1 + 0.2)]).toStrictEqual([8_830, 300_000]);
  });
});
