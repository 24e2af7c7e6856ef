import { describe, expect, it } from "vitest";
import { ONE_WAY, textOf } from "./reminders.ts";

describe("the invite", () => {
  it("asks for a yes and says what it would start", () => {
    expect(textOf({ kind: "invite" }).body).toBe(
      "Ana, Riverside RC would like to text you when to rest, eat and sleep, from workouts you log. Reply YES to start, STOP for never. Msg & data rates may apply.",
    );
  });

  it("becomes its plainest when the team's name is long", () => {
    const team = { name: "Riverside Runners United", optOutContact: null };

    expect(textOf({ kind: "invite" }, { team, profile: { name: "Maximiliano" } }).body).toBe(
      "May Riverside Runners United text you on rest, food and sleep? Reply YES to start, STOP for never. Msg & data rates may apply.",
    );
  });

  it("sends the answer to the team's contact where replies are not read", () => {
    expect(textOf({ kind: "invite" }, { team: ONE_WAY }).body).toBe(
      "Riverside RC would like to text you when to rest, eat and sleep, from workouts you log. No replies. Yes or no: coach@riverside.run. Msg & data rates may apply.",
    );
  });

  it("takes a yes in person by e-mail", () => {
    expect(textOf({ kind: "invite" }, { reminder: { channel: "email" } })).toEqual({
      subject: "Reminders to rest, eat and sleep: would you like them?",
      body: `Hi Ana,

Riverside RC would like to send you reminders when to rest, what to eat after a session and when to go to bed. They come from the workouts you log.

If you would like them, tell your coach. If you do nothing, nothing more is sent.

Riverside RC / Cooldown`,
    });
  });
});
