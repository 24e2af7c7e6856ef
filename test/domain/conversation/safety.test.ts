import { describe, expect, it } from "vitest";
import { crisisLineOf, emergencyNumberOf } from "../../../lib/domain/conversation/safety.ts";

describe("the emergency number of a phone's country", () => {
  it.each([
    ["+12025550123", "911"],
    ["+4915112345678", "112"],
    ["+34612345678", "112"],
    ["+33612345678", "112"],
    ["+447911123456", "999"],
    ["+353851234567", "112"],
    ["+61412345678", "000"],
    ["+6421123456", "111"],
    ["+819012345678", "119"],
    ["+5215512345678", "911"],
    ["+27821234567", "112"],
    ["+5511912345678", "192"],
    ["+6581234567", "995"],
    ["+821012345678", "119"],
    ["+85251234567", "999"],
    ["+972501234567", "101"],
  ])("of %s is %s", (phone, number) => {
    expect(emergencyNumberOf(phone)).toBe(number);
  });

  it.each(["+18765550123", "+79161234567", "+9991234567"])("of %s is not known for sure", (phone) => {
    expect(emergencyNumberOf(phone)).toBeNull();
  });
});

describe("the crisis line of a phone's country", () => {
  it.each([
    ["+12025550123", "988"],
    ["+12465550123", null],
    ["+447700900123", "116 123"],
    ["+4915112345678", "0800 1110111"],
    ["+34612345678", "024"],
    ["+33612345678", "3114"],
    ["+810312345678", null],
  ])("of %s is %s", (phone, line) => {
    expect(crisisLineOf(phone)).toBe(line);
  });
});
