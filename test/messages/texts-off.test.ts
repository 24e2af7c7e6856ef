import { describe, expect, it } from "vitest";
import { ONE_WAY, textOf } from "./reminders.ts";

describe("the notice after a red flag", () => {
  it("says that texts are off and how to have them back", () => {
    expect(textOf({ kind: "notice" }).body).toBe(
      "Ana, texts have been off since you said you weren't well. Better now? Text RESUME. If not, please talk to a doctor.",
    );
  });

  it("of a one-way team names the coach in place of a reply", () => {
    expect(textOf({ kind: "notice" }, { team: ONE_WAY }).body).toBe(
      "Texts have been off since you said you weren't well. Better? Tell your coach. If not, see a doctor. No replies. Stop: coach@riverside.run",
    );
  });

  it("says so by e-mail, too", () => {
    expect(textOf({ kind: "notice" }, { reminder: { channel: "email" } })).toEqual({
      subject: "Your reminders are off",
      body: `Hi Ana,

Texts have been off since you said you weren't well. Better now? Text RESUME. If not, please talk to a doctor.

Riverside RC / Cooldown`,
    });
  });
});
