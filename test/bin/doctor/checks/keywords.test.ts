import { describe, expect, it } from "vitest";
import { keywordsCheck } from "../../../../bin/commands/doctor/checks/two-way.ts";
import { aTeam } from "../../../team/a-team.ts";
import { useDoctorFixture } from "../doctor-fixtures.ts";

const fixture = useDoctorFixture();

describe("the check of keywords", () => {
  it("is content when START and UNSTOP opt in, in any case", () => {
    const keywords = [
      { Keyword: "start", KeywordAction: "OPT_IN" },
      { Keyword: "UNSTOP", KeywordAction: "OPT_IN" },
    ] as const;

    expect(keywordsCheck.judge({ identity: "phone-1", keywords }, aTeam())).toStrictEqual([
      { kind: "ok", seen: "START and UNSTOP take a number off AWS's list of opt-outs." },
    ]);
  });

  it("says how to add the one that only answers", () => {
    const keywords = [
      { Keyword: "START", KeywordAction: "AUTOMATIC_RESPONSE" },
      { Keyword: "UNSTOP", KeywordAction: "OPT_IN" },
    ] as const;

    expect(keywordsCheck.judge({ identity: "pool-1", keywords }, aTeam())).toMatchObject([
      {
        kind: "advice",
        seen: "START takes no number off AWS's list of opt-outs.",
        command: expect.stringMatching(
          / put-keyword --origination-identity pool-1 --keyword START --keyword-action OPT_IN /,
        ),
      },
    ]);
  });

  it("asks AWS, and not where the team keeps the opt-outs itself", async () => {
    fixture.cloud.smsVoice.optInKeywords.clear();
    const managed = await fixture.found("keywords");
    const [number] = fixture.cloud.smsVoice.numbers.splice(0);
    if (number === undefined) throw new Error("There is no number.");
    fixture.cloud.smsVoice.numbers.push({ ...number, SelfManagedOptOutsEnabled: true });

    expect(managed).toMatchObject([
      { kind: "advice", seen: "START and UNSTOP take no number off AWS's list of opt-outs." },
    ]);
    expect(await fixture.found("keywords")).toStrictEqual([]);
  });
});
