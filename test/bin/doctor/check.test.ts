import { describe, expect, it } from "vitest";
import { NothingToAsk, runChecks } from "../../../bin/commands/doctor/check.ts";
import { jsonDenied, startLoopback } from "../../support/loopback.ts";
import { useDoctorFixture } from "./doctor-fixtures.ts";

const fixture = useDoctorFixture();
const { doctor, found } = fixture;

describe("credentials that may not see everything", () => {
  it("are told which permission each check takes, and the others are made", async () => {
    fixture.cloud.sns.fail("GetSMSSandboxAccountStatus", { status: 403, code: "AuthorizationError" });
    fixture.cloud.sns.fail("ListOriginationNumbers", { status: 403, code: "AuthorizationError" });
    fixture.cloud.sns.fail("ListPhoneNumbersOptedOut", { status: 403, code: "AuthorizationError" });
    for (const action of ["GetMetricData", "DescribeAlarms"]) fixture.cloud.cloudWatch.denied.add(action);
    fixture.cloud.smsVoice.denied.add("DescribePhoneNumbers");

    const { code, out } = await doctor();

    const left = out.split("\n").filter((line) => line.startsWith("unchecked") || line.includes("permission"));
    expect(code).toBe(0);
    expect(left).toStrictEqual([
      "unchecked  sandbox: It takes the permission sns:GetSMSSandboxAccountStatus.",
      "unchecked  origin: It takes the permission sns:ListOriginationNumbers.",
      "unchecked  two-way: It takes the permission sms-voice:DescribePhoneNumbers.",
      "unchecked  keywords: It takes the permission sms-voice:DescribePhoneNumbers.",
      "unchecked  opt-outs: It takes the permissions sns:ListPhoneNumbersOptedOut,",
      "unchecked  stream: It takes the permission cloudwatch:GetMetricData.",
      "unchecked  put aside: It takes the permission cloudwatch:GetMetricData.",
      "unchecked  alarms: It takes the permission cloudwatch:DescribeAlarms.",
    ]);
    expect(out).toMatch(/\n0 problems, 0 pieces of advice, 14 fine, 8 not checked\.\n$/);
  });

  it("see alarms though they may not see who is told of them", async () => {
    fixture.cloud.sns.fail("ListSubscriptions", { status: 403, code: "AuthorizationError" });

    expect(await found("alarms")).toMatchObject([{ kind: "ok", seen: "3 alarms, none is on." }]);
  });

  it("see what is not in the table", async () => {
    const table = await startLoopback(() => jsonDenied("dynamodb:Query"));
    process.env["AWS_ENDPOINT_URL_DYNAMODB"] = table.endpoint;

    const findings = await found("sandbox", "due", "errands", "opt-outs");

    table.stop();
    expect(findings.map(({ check, kind, seen }) => `${kind} ${check}: ${seen}`)).toStrictEqual([
      "ok sandbox: The account has left the SMS sandbox.",
      "unchecked opt-outs: It takes the permission dynamodb:Query.",
      "unchecked due: It takes the permission dynamodb:Query.",
      "unchecked errands: It takes the permission dynamodb:Query.",
    ]);
  });

  it("are not what is wrong when a service does not answer", async () => {
    fixture.cloud.sns.fail("GetSMSAttributes", { status: 429, code: "Throttled" });
    process.env["AWS_ENDPOINT_URL_CLOUDWATCH"] = "http://127.0.0.1:9";

    expect(await found("delivery log", "alarms")).toMatchObject([
      { kind: "unchecked", seen: "AWS gave no answer (ThrottledException): try again.", needs: [] },
      { kind: "unchecked", seen: "AWS gave no answer (ECONNREFUSED): try again.", needs: [] },
    ]);
  });
});

const failing = (name: string, message: string) => ({
  name: "one",
  needs: ["sns:One", "sns:Two"],
  find: () => Promise.reject(Object.assign(new Error(message), { name })),
});

describe("a check that cannot be made", () => {
  it.each([
    ["AuthorizationErrorException", "is not authorized to perform: SNS:GetSMSAttributes on *", "sns:GetSMSAttributes"],
    ["AccessDeniedException", "is not authorized to perform: kms:Decrypt on it", "kms:Decrypt"],
    ["AccessDenied", "no words", "sns:One, sns:Two"],
  ])("names the permission AWS names, else those it takes: %s %s", async (name, message, missing) => {
    const [finding] = await runChecks([failing(name, message)], null, null);

    expect(finding).toMatchObject({ check: "one", kind: "unchecked", seen: expect.stringContaining(`${missing}.`) });
  });

  it("says what failed without its words, which may name people, and keeps no other back", async () => {
    const other = { name: "two", needs: [], find: () => Promise.reject(new NothingToAsk("There is no table.")) };

    const findings = await runChecks([failing("Unreadable", "Ana is +12025550123"), other], null, null);

    expect(findings).toStrictEqual([
      { check: "one", kind: "unchecked", seen: "It failed (Unreadable).", needs: [] },
      { check: "two", kind: "unchecked", seen: "There is no table.", needs: [] },
    ]);
  });
});
