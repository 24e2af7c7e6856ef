import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { septets } from "../../lib/messages/gsm7.ts";
import { emailName, emailTeamName, smsName, smsTeamName } from "../../lib/messages/names.ts";

describe("smsName", () => {
  it.each([
    ["Ana", "Ana"],
    ["  Ana \n María ", "Ana Maria"],
    ["Iñaki", "Iñaki"],
    ["Ángel", "Angel"],
    ["Zoë", "Zoe"],
    ["Łukasz", "Lukasz"],
    ["Maria Fernanda de la Cruz", "Maria Fernanda"],
    ["Wolfeschlegelsteinhausen", "Wolfeschlegelst"],
    ["Anna-Maria-Luisa", "Anna-Maria"],
    ["Maximilian Ander", "Maximilian"],
    ["Christopher Lee", "Christopher Lee"],
    ["Ana 💪", "Ana"],
    ["Ana💪", "Ana"],
    ["Мария Anna", "Anna"],
    ["O'Neill", "O'Neill"],
    ["῁À", "A"],
    ["Ana Maria Lu -isa", "Ana Maria Lu"],
    ["Ana´", "Ana"],
    ["Ana ´ Luz", "Ana Luz"],
    ["Ana,", "Ana"],
    ["- Ana -", "Ana"],
    ["Sammy Jr.", "Sammy Jr"],
    ["Ana (U18)", "Ana (U18)"],
    ["{[~Ana^|€]}", "Ana"],
  ])("writes %j as %j", (given, written) => {
    expect(smsName(given)).toBe(written);
  });

  it.each([[null], [""], ["   "], ["Мария"], ["李明"], ["💪"], ["علی"], ["123"], ["Zoя"]])("drops %j", (given) => {
    expect(smsName(given)).toBeNull();
  });

  it("never takes more than 15 septets nor breaks the line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (any) => {
        const name = smsName(any) ?? "x";

        expect(septets(name)).toBeLessThanOrEqual(15);
        expect(name).not.toMatch(/[\r\n\f]/u);
        expect(name).toBe(name.trim());
      }),
      { numRuns: 500 },
    );
  });
});

describe("smsTeamName", () => {
  it("keeps up to 24 septets", () => {
    expect(smsTeamName("Riverside RC")).toBe("Riverside RC");
    expect(smsTeamName("Clube de Atletismo São João")).toBe("Clube de Atletismo Sao");
  });

  it("has a word for a team whose name cannot be written", () => {
    expect(smsTeamName("走る会")).toBe("Cooldown");
  });
});

describe("emailName", () => {
  it("keeps every script on one line", () => {
    expect(emailName("Мария\r\nBcc: x")).toBe("Мария Bcc: x");
    expect(emailName("李明")).toBe("李明");
  });

  it("keeps 60 characters", () => {
    expect(emailName("💪".repeat(70))).toBe("💪".repeat(60));
  });

  it("is null when nothing is left", () => {
    expect(emailName(null)).toBeNull();
    expect(emailName(" \n ")).toBeNull();
  });

  it("has a word for a team without a name", () => {
    expect(emailTeamName("走る会")).toBe("走る会");
    expect(emailTeamName(" ")).toBe("Cooldown");
  });
});
