import { describe, expect, it } from "vitest";
import { readText } from "../../../lib/app/text-reader.ts";

describe("who agrees", () => {
  it.each([
    "I consent",
    "yes I consent",
    "I give my consent",
    "consent given",
    "I consent to texts",
    "I agree",
    "I accept",
    "agreed",
    "yep sounds good",
    "yep go for it",
    "de acuerdo, adelante",
    "acepto",
    "j'accepte",
    "einverstanden",
    "ja, gerne",
    "yes please",
  ])("says yes: %s", (text) => {
    expect(readText(text)).toStrictEqual({ kind: "yes" });
  });

  it.each(["d'accord", "ok d'accord", "de acuerdo", "in Ordnung"])("agrees: %s", (text) => {
    expect(readText(text)).toStrictEqual({ kind: "agree" });
  });

  it.each([
    "not yes",
    "I do not agree",
    "I don't consent",
    "no acepto",
    "pas d'accord",
    "yes no",
    "nicht einverstanden",
  ])("does not where it is denied: %s", (text) => {
    expect(["yes", "agree"]).not.toContain(readText(text).kind);
  });
});
