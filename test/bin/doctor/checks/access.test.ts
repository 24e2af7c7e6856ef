import { describe, expect, it } from "vitest";
import {
  clockCheck,
  credentialsCheck,
  regionCheck,
  stackCheck,
} from "../../../../bin/commands/doctor/checks/access.ts";
import { aTeam } from "../../../team/a-team.ts";

const TEAM = aTeam({ slug: "riverside", account: "222222222222", region: "us-west-2", stage: "production" });

const known = (arn: string, account = "222222222222") => ({ kind: "known", account, arn }) as const;

describe("the check of credentials", () => {
  it.each([
    ["arn:aws:sts::222222222222:assumed-role/operator/lee@example.com", "Account 222222222222, as role operator."],
    ["arn:aws:iam::222222222222:user/lee", "Account 222222222222, as user lee."],
    ["arn:aws:iam::222222222222:root", "Account 222222222222, as its root user."],
  ])("says who asks, without the session of a role: %s", (arn, seen) => {
    expect(credentialsCheck.judge(known(arn), TEAM)).toStrictEqual([{ kind: "ok", seen }]);
  });

  it("refuses another account than the team file's", () => {
    const findings = credentialsCheck.judge(known("arn:aws:iam::333333333333:user/lee", "333333333333"), TEAM);

    expect(findings).toStrictEqual([
      {
        kind: "problem",
        seen: "The credentials are of account 333333333333; teams/riverside.json names 222222222222.",
        means: "The team is not in that account, so nothing else was looked at.",
        next: "Sign in to account 222222222222, then ask again.",
        command: 'AWS_PROFILE="<profile>" npx cooldown doctor --team riverside',
      },
    ]);
  });

  it("says why AWS knows nobody", () => {
    const findings = credentialsCheck.judge({ kind: "unknown", why: "the AWS credentials have expired" }, TEAM);

    expect(findings).toMatchObject([
      {
        kind: "problem",
        seen: "AWS does not say who you are: the AWS credentials have expired.",
        means: "Nothing in AWS can be looked at, and no command can work on the team.",
        next: "Put that right, with credentials of account 222222222222; then ask again.",
      },
    ]);
  });
});

describe("the check of the clock", () => {
  it.each([0, 29, -29])("is content with what a slow answer makes: %d s", (aheadSeconds) => {
    const agrees = { kind: "ok", seen: "This computer's clock agrees with AWS's." };

    expect(clockCheck.judge({ aheadSeconds }, TEAM)).toStrictEqual([agrees]);
  });

  it.each([
    [31, "advice", "This computer's clock is 31 s ahead of AWS's."],
    [-299, "advice", "This computer's clock is 5 min behind AWS's."],
    [300, "problem", "This computer's clock is 5 min ahead of AWS's."],
    [-7_300, "problem", "This computer's clock is 2 h behind AWS's."],
  ])("says how far it is off: %d s", (aheadSeconds, kind, seen) => {
    expect(clockCheck.judge({ aheadSeconds }, TEAM)).toMatchObject([{ kind, seen }]);
  });

  it("says what AWS does about five minutes", () => {
    expect(clockCheck.judge({ aheadSeconds: 600 }, TEAM)).toMatchObject([
      {
        means: "Consents and imports are recorded at the wrong time, and AWS refuses what is signed 5 minutes off.",
        next: "Let the system set its clock by itself; on Linux: timedatectl set-ntp true.",
      },
    ]);
  });
});

describe("the check of the region", () => {
  it.each([undefined, "us-west-2"])("is content when the shell names no other: %s", (shellRegion) => {
    const seen = "us-west-2, as teams/riverside.json says.";

    expect(regionCheck.judge(shellRegion, TEAM)).toStrictEqual([{ kind: "ok", seen }]);
  });

  it("warns of a shell whose commands go elsewhere", () => {
    expect(regionCheck.judge("eu-west-1", TEAM)).toStrictEqual([
      {
        kind: "advice",
        seen: "The team is in us-west-2; this shell's AWS_REGION is eu-west-1.",
        means: "cooldown goes to the team's region all the same, aws without --region does not.",
        next: "Name the team's region before you follow the runbook.",
        command: "export AWS_REGION=us-west-2",
      },
    ]);
  });
});

describe("the check of the stack", () => {
  const outputs = { TableName: "t", WebhookUrl: "https://abc/", InboundTopicArn: "arn:aws:sns:..." };
  const stack = { status: "UPDATE_COMPLETE", outputs, isProtected: true };

  it("is content with a whole, guarded stack", () => {
    expect(stackCheck.judge(stack, TEAM)).toStrictEqual([
      { kind: "ok", seen: "cooldown-riverside is UPDATE_COMPLETE." },
    ]);
  });

  it("says how to deploy what is not there", () => {
    expect(stackCheck.judge(undefined, TEAM)).toStrictEqual([
      {
        kind: "problem",
        seen: "There is no stack cooldown-riverside in us-west-2.",
        means: "Nothing of the team runs.",
        next: "Deploy it.",
        command: "npm run deploy -- --team riverside",
      },
    ]);
  });

  it.each([
    ["UPDATE_IN_PROGRESS", "advice", "Somebody deploys right now; what follows may change with it."],
    ["UPDATE_ROLLBACK_IN_PROGRESS", "advice", "Somebody deploys right now; what follows may change with it."],
    ["UPDATE_ROLLBACK_COMPLETE", "advice", "The last deployment failed; the version before it runs."],
    ["UPDATE_ROLLBACK_FAILED", "problem", "It is not whole."],
    ["ROLLBACK_COMPLETE", "problem", "It is not whole."],
    ["DELETE_FAILED", "problem", "It is not whole."],
  ])("says what %s means", (status, kind, means) => {
    const seen = `The stack cooldown-riverside is ${status}.`;

    expect(stackCheck.judge({ ...stack, status }, TEAM)).toMatchObject([{ kind, seen, means }]);
  });

  it("names the outputs that are missing, of which a sender id needs fewer", () => {
    const older = { ...stack, outputs: { TableName: "t" } };
    const origin = { kind: "sender-id", senderId: "RIVERSIDE", optOutContact: "ops" } as const;

    const byNumber = stackCheck.judge(older, TEAM);
    const byName = stackCheck.judge(older, { ...TEAM, sms: { ...TEAM.sms, origin } });

    expect(byNumber).toMatchObject([
      { kind: "problem", seen: "The stack has no output WebhookUrl, no InboundTopicArn." },
    ]);
    expect(byName).toMatchObject([{ kind: "problem", seen: "The stack has no output WebhookUrl." }]);
  });

  it("wants production protected, and a sandbox not", () => {
    const open = { ...stack, isProtected: false };

    expect(stackCheck.judge(open, TEAM)).toMatchObject([
      { kind: "advice", seen: "The stack of a production team is not protected.", means: "One command removes it." },
    ]);
    expect(stackCheck.judge(open, { ...TEAM, stage: "sandbox" })).toMatchObject([{ kind: "ok" }]);
  });
});
