import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createAthleteDirectory } from "../../../lib/table/athlete-directory.ts";
import { createDynamoTable } from "../../../lib/table/dynamo-table.ts";
import { createErrands } from "../../../lib/table/errands.ts";
import { createReminderBook } from "../../../lib/table/repositories.ts";
import { createSpendBook } from "../../../lib/table/team-records.ts";
import { anAthlete, aProfile, aReminder } from "../../support/builders.ts";
import { alarmName, OPS_TOPIC_ARN } from "../../support/fake-cloud.ts";
import { runCommand } from "../../support/run-command.ts";
import { findingsOf, NOW, useDoctorFixture } from "./doctor-fixtures.ts";

const PHONE = "+12025550123";
const fixture = useDoctorFixture();
const { doctor, found } = fixture;
const SHARDS = 2;
const table = () => createDynamoTable(fixture.cloud.dynalite);

describe("cooldown doctor of a team", () => {
  it("finds nothing wrong with one that is well", async () => {
    const { code, out, err } = await doctor();

    expect([code, err]).toStrictEqual([0, ""]);
    expect(out).toBe(
      `Team riverside at 2026-10-12 16:00 UTC

ok         credentials: Account 222222222222, as role operator.
ok         clock: This computer's clock agrees with AWS's.
ok         region: us-west-2, as teams/riverside.json says.
ok         stack: cooldown-riverside is CREATE_COMPLETE.
ok         sandbox: The account has left the SMS sandbox.
ok         delivery log: AWS logs the texts it cannot deliver.
ok         spending: $0.00 of SMS this month; AWS stops at $50.00.
ok         origin: The team's number is the account's, active, and can text.
ok         two-way: What athletes text reaches the team; AWS answers STOP and
           HELP.
ok         keywords: START and UNSTOP take a number off AWS's list of opt-outs.
ok         receipts: Too few texts of the last three days to judge receipts by.
ok         athletes: 0 athletes, and all can be read.
ok         time zones: 0 athletes looked at, all by the clock of their profile.
ok         opt-outs: Nobody with a consent on record texted STOP.
ok         e-mail: Nobody consented to e-mail.
ok         concurrency: The account may run 1000 functions at once in us-west-2.
           900 of them may still be kept by reservedConcurrency.
ok         stream: Nothing waits to be assessed; no change in the last quarter
           of an hour.
ok         due: No reminder and no nightly review is overdue.
ok         errands: No errand at a vendor's API is overdue.
ok         quarantine: No payload waits in quarantine.
ok         put aside: Nothing was put aside: no missed minute, no lost text, no
           failed batch.
ok         alarms: 3 alarms, none is on.

0 problems, 0 pieces of advice, 22 fine.
`,
    );
  });

  it("says what is wrong in 80 columns, with a command to copy, and exits with 1", async () => {
    fixture.cloud.sns.smsAccount.isInSandbox = true;
    fixture.cloud.sns.unsubscribe("ops@riverside.example.com");

    const { code, out, err } = await doctor();

    expect([code, err]).toStrictEqual([1, "cooldown: team riverside has 2 problems\n"]);
    expect(out).toContain(
      `problem    sandbox: The account is in the SMS sandbox of us-west-2.
           Only numbers verified there get texts; AWS takes the others and
           delivers none.
           To do: Ask AWS Support to let the account out (docs/deploy.md, step
           3); until then verify the numbers you try it with.
           $ aws sns list-sms-sandbox-phone-numbers --region us-west-2
`,
    );
    expect(out).toContain(
      `           $ aws sns subscribe --protocol email --notification-endpoint \\
               "<alarmEmail>" --topic-arn \\
               ${OPS_TOPIC_ARN} \\
               --region us-west-2
`,
    );
    expect(out.split("\n").filter((line) => line.length > 80)).toStrictEqual([]);
  });

  it("tells machines the same", async () => {
    fixture.cloud.cloudFormation.denied.add("ListStackResources");
    fixture.cloud.sns.smsAccount.attributes.delete("DeliveryStatusIAMRole");

    const ran = await doctor({}, "--json");

    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({
      name: "team riverside",
      at: NOW,
      counts: { problem: 0, advice: 1, ok: 19, unchecked: 2 },
    });
    expect(findingsOf(ran)).toContainEqual({
      check: "delivery log",
      kind: "advice",
      seen: "AWS does not log the texts it cannot deliver.",
      means: "A text that SENT names may have reached nobody, and nothing says so.",
      next: "Deploy what the account's teams share.",
      command: "npm run deploy -- --account-of riverside",
    });
  });

  it("looks at nothing of another account", async () => {
    fixture.cloud.sts.caller = { account: "333333333333", arn: "arn:aws:iam::333333333333:user/lee" };

    const { code, out } = await doctor();

    expect(code).toBe(1);
    expect(out).toContain("problem    credentials: The credentials are of account 333333333333;");
    expect(out).toMatch(/\n\n1 problem, 0 pieces of advice, 1 fine\.\n$/);
    expect(fixture.cloud.sns.requests).toStrictEqual([]);
  });

  it("says what to do about credentials AWS refuses", async () => {
    fixture.cloud.sts.refusal = "ExpiredToken";

    const findings = await found("credentials", "clock");

    expect(findings).toMatchObject([
      {
        kind: "problem",
        seen: expect.stringContaining("AWS does not say who you are: the AWS credentials have expired"),
      },
      { kind: "ok" },
    ]);
  });

  it("says how to sign in when there are no credentials at all", async () => {
    for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]) Reflect.deleteProperty(process.env, name);
    const nowhere = { AWS_CONFIG_FILE: "/dev/null", AWS_SHARED_CREDENTIALS_FILE: "/dev/null" };
    Object.assign(process.env, { ...nowhere, AWS_EC2_METADATA_DISABLED: "true" });

    const { code, out } = await doctor();

    expect(code).toBe(1);
    expect(out).toContain("problem    credentials: AWS does not say who you are: no AWS credentials were");
    expect(out).toContain("sign in (aws sso login), or set AWS_PROFILE");
  });

  it("measures the clock by the Date of AWS's answer, and says when there is none", async () => {
    fixture.cloud.sts.date = "Mon, 12 Oct 2026 15:49:00 GMT";
    const skewed = await found("clock");
    fixture.cloud.sts.date = undefined;
    const unknown = await found("clock");

    expect([...skewed, ...unknown]).toMatchObject([
      { kind: "problem", seen: "This computer's clock is 11 min ahead of AWS's." },
      { kind: "unchecked", seen: "No answer of AWS said what time it is." },
    ]);
  });

  it("sees a shell that names another region", async () => {
    const { out } = await doctor({ env: { AWS_DEFAULT_REGION: "eu-west-1" } });

    expect(out).toContain(
      "advice     region: The team is in us-west-2; this shell's AWS_REGION is\n           eu-west-1.\n",
    );
  });

  it("adds up the month by the team's counter and by AWS's", async () => {
    await createSpendBook(table()).add("2026-10", { parts: 3_000, microUsd: 26_490_000 });
    const byUs = await found("spending");
    fixture.cloud.cloudWatch.metrics.set("SMSMonthToDateSpentUSD", [45.5, 44]);
    const byAws = await found("spending");

    expect([...byUs, ...byAws].map(({ kind, seen }) => `${kind}: ${seen}`)).toStrictEqual([
      "advice: $26.49 of the account's $50.00 for SMS are spent this month.",
      "advice: SMS alone cost $26.49 this month, the budget is $25.00.",
      "advice: $45.50 of the account's $50.00 for SMS are spent this month.",
      "advice: SMS alone cost $26.49 this month, the budget is $25.00.",
    ]);
  });

  it("names athletes whose phone or address gets nothing by id alone", async () => {
    const directory = createAthleteDirectory(table(), SHARDS);
    const given = { state: "given", at: NOW, method: "form", by: "Coach Lee" } as const;
    const topicArn = "arn:aws:sns:us-west-2:222222222222:cooldown_riverside_bea";
    await directory.add(anAthlete({ profile: { ...aProfile(), phone: PHONE } }), NOW);
    await directory.add(
      anAthlete({
        athleteId: "bea",
        profile: { ...aProfile(), phone: null, email: "Bea@example.com" },
        consent: { email: given },
        emailSubscription: { state: "pending", topicArn, invitedAt: NOW, invites: 1 },
      }),
      NOW,
    );
    for (const phone of ["+12025550101", "+12025550102", PHONE]) fixture.cloud.sns.optedOut.add(phone);
    fixture.cloud.sns.join(topicArn, "bea@example.com", false);

    const { code, out } = await doctor();

    expect(code).toBe(0);
    expect(out).toContain(
      "advice     opt-outs: 1 athlete texted STOP and still has a consent on record:\n           ana.\n",
    );
    expect(out).toContain("advice     e-mail: 1 athlete did not confirm their address yet: bea.\n");
    expect(out).not.toMatch(/2025550|example\.com|Ana/);
  });

  it("names athletes of whom something cannot be read, and goes on with the others", async () => {
    const directory = createAthleteDirectory(table(), SHARDS);
    for (const athleteId of ["ana", "bea", "cat", "dan", "eli"])
      await directory.add(anAthlete({ athleteId, profile: { ...aProfile(), phone: null } }), NOW);
    const damage = (PK: string, SK: string, name: string) => table().update({ PK, SK }, { set: { [name]: 7 } });
    await damage("ATHLETE#ana", "PROFILE", "consent");
    await damage("ATHLETE#bea", "STATUS", "status");

    const nowhere = { ...aProfile(), phone: null, timeZone: "America/Nowhere" };
    await table().update({ PK: "ATHLETE#dan", SK: "PROFILE" }, { set: { profile: nowhere } });
    await table().update({ PK: "ATHLETE#eli", SK: "WORKOUT#cooldown#w1" }, { set: { report: { kind: "run" } } });

    const findings = await found("athletes", "time zones", "opt-outs");

    expect(findings).toMatchObject([
      {
        kind: "problem",
        seen: "4 athletes cannot be read by this release: ana (consent), bea (status, plan, version), dan (a zone or instant), eli (report.startedAt, report.durationMinutes, firstReceivedAt, silent of WORKOUT#cooldown#w1).",
        means: "They get no texts and are left out of lists; all others go on.",
        command: "npx cooldown athlete export ana --team riverside",
      },
      { kind: "ok", seen: "3 athletes looked at, all by the clock of their profile." },
      { kind: "ok" },
    ]);
  });

  it("finds athletes in shards that the team file has no more", async () => {
    const directory = createAthleteDirectory(table(), 4);
    for (const athleteId of ["ana", "bea", "cat", "dan", "eli", "flo"])
      await directory.add(anAthlete({ athleteId, profile: { ...aProfile(), phone: null } }), NOW);

    expect(await found("shards")).toMatchObject([
      {
        kind: "problem",
        seen: expect.stringContaining("in shards that teams/riverside.json no longer has (3 of 0 to 1)"),
      },
    ]);
  });

  it("counts what is overdue in every shard", async () => {
    const book = createReminderBook(table(), SHARDS);
    for (const athleteId of ["ana", "bea", "cat", "dan"]) {
      const dueAt = "2026-10-12T15:46:00.000Z";
      await book.place(aReminder({ athleteId, plannedAt: dueAt }));
    }
    const dueAt = "2026-10-12T14:00:00.000Z";
    const errand = { athleteId: "ana", source: "strava", externalId: "1", task: "fetch", externalUserId: "7" } as const;
    await createErrands(table(), SHARDS).put({ ...errand, requestedAt: dueAt, dueAt });

    const findings = await found("due", "errands");

    expect(findings).toMatchObject([
      { kind: "problem", seen: "4 reminders are overdue, the oldest by 14 min, in each of 2 shards." },
      {
        kind: "problem",
        seen: "1 errand is overdue, the oldest by 2 h, in shard 1 of 0 to 1: its schedule alone may be off.",
        command: "aws scheduler list-schedules --name-prefix cooldown-riverside- --region us-west-2",
      },
    ]);
  });

  it("reads what Lambda, SQS and the alarms measured", async () => {
    const { metrics, alarms } = fixture.cloud.cloudWatch;
    metrics.set("IteratorAge assess-1", [250_000, 10]);
    metrics.set("ApproximateNumberOfMessagesVisible missed-1", [2, 0]);
    metrics.set("ApproximateNumberOfMessagesVisible failed-1", [0, 1]);
    metrics.set("OnFailureDestinationDeliveredEventCount mapping-1", [1, 2]);
    metrics.set("DroppedEventCount mapping-1", [1]);
    const description = "Nobody is told. What to do: docs/runbook.md#unknown";
    alarms.push({ name: alarmName("DeliveryUnknown"), state: "ALARM", description, since: 1_791_817_320 });
    const other = "cooldown-riverside-juniors-AlarmsDeliveryLateAlarm1A2B3C4D-XYZ987";
    alarms.push({ name: other, state: "ALARM", description, since: 1_791_817_320 });

    const findings = await found("stream", "put aside", "alarms");

    expect(findings.map(({ kind, seen }) => `${kind}: ${seen}`)).toStrictEqual([
      "problem: Changes wait 4 min to be assessed.",
      "problem: 2 messages in the queue of missed minutes.",
      "problem: 4 changes given up by the stream in the last day.",
      "problem: The alarm DeliveryUnknown is on since 2026-10-12 15:02 UTC.",
    ]);
  });

  it("finds the stack gone and looks at what does not need it", async () => {
    const teamsFolder = await mkdtemp(join(tmpdir(), "cooldown-doctor-"));
    const lakeside = {
      name: "Lakeside RC",
      account: "222222222222",
      region: "us-west-2",
      timeZone: "America/Los_Angeles",
      stage: "sandbox",
      alarmEmail: "ops@example.com",
      sms: { senderId: "LAKESIDE", optOutContact: "ops@example.com" },
    };
    await writeFile(join(teamsFolder, "lakeside.json"), JSON.stringify(lakeside));

    const ran = await runCommand(["doctor", "--team", "lakeside", "--json"], { teamsFolder });

    await rm(teamsFolder, { recursive: true });
    expect(ran.code).toBe(1);
    expect(
      findingsOf(ran)
        .slice(2)
        .map(({ check, kind, seen }) => `${kind} ${check}: ${seen}`),
    ).toStrictEqual([
      "ok region: us-west-2, as teams/lakeside.json says.",
      "problem stack: There is no stack cooldown-lakeside in us-west-2.",
      "ok sandbox: The account has left the SMS sandbox.",
      "ok delivery log: AWS logs the texts it cannot deliver.",
      "unchecked spending: There is no table to look into: see the stack.",
      "ok origin: Texts come from LAKESIDE, which nobody can answer.",
      "unchecked receipts: There is no table to look into: see the stack.",
      "unchecked athletes: There is no table to look into: see the stack.",
      "unchecked time zones: There is no table to look into: see the stack.",
      "unchecked opt-outs: There is no table to look into: see the stack.",
      "unchecked e-mail: There is no table to look into: see the stack.",
      "ok concurrency: The account may run 1000 functions at once in us-west-2. 900 of them may still be kept by reservedConcurrency.",
      "unchecked stream: There is no stack to look into: see the stack.",
      "unchecked due: There is no table to look into: see the stack.",
      "unchecked errands: There is no table to look into: see the stack.",
      "unchecked quarantine: There is no table to look into: see the stack.",
      "unchecked put aside: There is no stack to look into: see the stack.",
      "advice alarms: No alarm of the team is in us-west-2.",
    ]);
  });
});
