import { describe, expect, it } from "vitest";
import { placeOf, undeliveredFindings } from "../../../../bin/commands/doctor/checks/undelivered.ts";
import {
  FINAL_REASONS,
  OPERATOR_REASONS,
  PASSING_REASONS,
  type UndeliveredReason,
} from "../../../../lib/domain/receipt.ts";
import { aTeam } from "../../../team/a-team.ts";

const TEAM = placeOf(aTeam({ slug: "riverside", region: "us-west-2" }));
const texts = (reason: UndeliveredReason, count: number) =>
  Array.from({ length: count }, () => ({ athleteId: "ana", reason }));

describe("texts that did not arrive", () => {
  it.each([...FINAL_REASONS, ...PASSING_REASONS, ...OPERATOR_REASONS].filter((reason) => reason !== "opted-out"))(
    "have a remedy that says what to do: %s",
    (reason) => {
      const [finding, ...more] = undeliveredFindings(texts(reason, 3), TEAM);

      const isOperators = OPERATOR_REASONS.some((operators) => operators === reason);
      expect(more).toStrictEqual([]);
      expect(finding).toMatchObject({
        kind: isOperators ? "problem" : "advice",
        seen: expect.stringMatching(/^3 texts of the last three days did not arrive: .+ \(ana\)\.$/),
        means: expect.stringMatching(/\.$/),
        next: expect.stringMatching(/^[A-Z].+\.$/),
      });
    },
  );

  it("say how to set the right number", () => {
    expect(undeliveredFindings(texts("invalid-number", 1), TEAM)).toStrictEqual([
      {
        kind: "advice",
        seen: "1 text of the last three days did not arrive: the number is not valid (ana).",
        means: "No SMS goes to them any more, until they text or their profile changes.",
        next: "Ask them for their number, and set it.",
        command: "npx cooldown athlete set ana --set phone=<number> --team riverside",
      },
    ]);
  });

  it("are nothing yet when a phone was off twice, or its owner opted out", () => {
    expect(undeliveredFindings([...texts("phone-unreachable", 2), ...texts("opted-out", 9)], TEAM)).toStrictEqual([]);
  });
});
