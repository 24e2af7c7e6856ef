import { describe, expect, it } from "vitest";
import { describeProblem } from "../../lib/team/problem.ts";
import { parseTeamFile } from "../../lib/team/team-file.ts";

const good = {
  name: "Demo RC",
  account: "111111111111",
  region: "us-east-1",
  timeZone: "America/New_York",
  stage: "sandbox",
  alarmEmail: "ops@example.com",
  sms: { originationNumber: "+12025550142" },
};

const FIELDS =
  "$schema, name, account, region, timeZone, language, policy, shards, sms, joinCode, email, alarmEmail, coachEmail, weeklyDigest, syntheticAthlete, retentionDays, packedWorkouts, monthlyBudgetUsd, requestsPerSecond, reservedConcurrency, domain, stage";
const SMS_FIELDS =
  "originationNumber, senderId, optOutContact, type, maxPriceUsd, ratePerSecond, monthlySpendCapUsd, pricePerPartUsd";
const DOMAIN = 'a domain name in lower case such as "hooks.example.com"';
const CERTIFICATE = 'the ARN of a certificate, "arn:aws:acm:<region>:<account>:certificate/<id>"';
const certificateArn = "arn:aws:acm:us-east-1:111111111111:certificate/12345678-1234-1234-1234-123456789012";
const NAME = "1 to 24 characters of the GSM-7 basic set (no curly quotes, no emoji), no space at the ends";

function messages(change: object, fileName = "teams/demo.json"): readonly string[] {
  const result = parseTeamFile(fileName, JSON.stringify({ ...good, ...change }));
  return result.kind === "problems" ? result.problems.map(describeProblem) : [];
}

describe("a team file", () => {
  it("needs seven fields; the rest have defaults", () => {
    const result = parseTeamFile("teams/demo.json", JSON.stringify(good));

    expect(result).toStrictEqual({
      kind: "team",
      team: {
        slug: "demo",
        name: "Demo RC",
        account: "111111111111",
        region: "us-east-1",
        timeZone: "America/New_York",
        language: "en",
        policy: {},
        shards: 1,
        sms: {
          origin: { kind: "number", number: "+12025550142" },
          type: "transactional",
          maxPriceUsd: null,
          ratePerSecond: 20,
          monthlySpendCapUsd: null,
          pricePerPartUsd: 0.00883,
        },
        email: true,
        alarmEmail: "ops@example.com",
        weeklyDigest: false,
        syntheticAthlete: false,
        retentionDays: 800,
        packedWorkouts: false,
        monthlyBudgetUsd: 25,
        requestsPerSecond: 50,
        domain: null,
        stage: "sandbox",
      },
    });
  });

  it("may text from a sender id when it says how to opt out", () => {
    const costs = { maxPriceUsd: 0.1, ratePerSecond: 1, monthlySpendCapUsd: 0, pricePerPartUsd: 0.075 };
    const sms = { senderId: "RIVERSIDE", optOutContact: "stop@example.com", type: "promotional", ...costs };
    const result = parseTeamFile("riverside.json", JSON.stringify({ ...good, sms }));

    expect(result.kind === "team" && result.team.sms).toStrictEqual({
      origin: { kind: "sender-id", senderId: "RIVERSIDE", optOutContact: "stop@example.com" },
      type: "promotional",
      ...costs,
    });
  });

  it("may begin with a byte order mark", () => {
    const result = parseTeamFile("demo.json", `\uFEFF${JSON.stringify(good)}`);

    expect(result.kind).toBe("team");
  });

  it("may name a domain of its own, and the schema editors check it by", () => {
    const domain = { name: "hooks.example.com", certificateArn };
    const result = parseTeamFile("demo.json", JSON.stringify({ ...good, $schema: "../docs/team.schema.json", domain }));

    expect(result.kind === "team" && result.team).toMatchObject({ domain });
    expect(result.kind === "team" && result.team).not.toHaveProperty("$schema");
  });

  it("may change the policy within its bounds", () => {
    const policy = {
      restDaysPerWeek: 0,
      quietFrom: "20:00",
      spikeRatio: 1.2,
      heartRateBands: [
        { fromShare: 0.8, rpe: 8 },
        { fromShare: 0, rpe: 3 },
      ],
    };
    const result = parseTeamFile("demo.json", JSON.stringify({ ...good, policy }));

    expect(result.kind === "team" && result.team.policy).toStrictEqual(policy);
  });

  it.each<readonly [object, string]>([
    [{ name: undefined }, `name: found nothing; expected ${NAME}`],
    [{ name: "The Riverside Running Club" }, `name: found "The Riverside Running Club"; expected ${NAME}`],
    [{ name: "Läufer’s" }, `name: found "Läufer’s"; expected ${NAME}; not of it: "’"`],
    [{ name: " Demo" }, `name: found " Demo"; expected ${NAME}`],
    [{ name: "Demo\nRC" }, `name: found "Demo\\nRC"; expected ${NAME}; not of it: "\\n"`],
    [{ account: 111111111111 }, "account: found 111111111111; expected 12 digits in quotes"],
    [{ account: "1234" }, 'account: found "1234"; expected 12 digits in quotes'],
    [{ region: "Virginia" }, 'region: found "Virginia"; expected an AWS region such as "us-east-1"'],
    [{ region: "us-gov-west-1" }, 'region: found "us-gov-west-1"; expected an AWS region such as "us-east-1"'],
    [{ timeZone: "New York" }, 'timeZone: found "New York"; expected an IANA time zone such as "America/New_York"'],
    [{ timeZone: "+02:00" }, 'timeZone: found "+02:00"; expected an IANA time zone such as "America/New_York"'],
    [{ language: "it" }, 'language: found "it"; expected "en" or "es" or "de" or "fr"'],
    [{ shards: 0 }, "shards: found 0; expected a whole number from 1 to 64"],
    [{ shards: 65 }, "shards: found 65; expected a whole number from 1 to 64"],
    [{ shards: 1.5 }, "shards: found 1.5; expected a whole number from 1 to 64"],
    [{ shards: "2" }, 'shards: found "2"; expected a whole number from 1 to 64'],
    [{ email: "yes" }, 'email: found "yes"; expected true or false'],
    [{ alarmEmail: "ops" }, 'alarmEmail: found "ops"; expected an e-mail address'],
    [{ retentionDays: 30 }, "retentionDays: found 30; expected a whole number from 90 to 3650"],
    [{ monthlyBudgetUsd: 0 }, "monthlyBudgetUsd: found 0; expected a number from 1 to 1000000"],
    [{ monthlyBudgetUsd: "25" }, 'monthlyBudgetUsd: found "25"; expected a number from 1 to 1000000'],
    [{ $schema: 1 }, "$schema: found 1; expected the path of docs/team.schema.json, for editors"],
    [{ domain: null }, "domain: found null; expected an object of name, certificateArn"],
    [
      { domain: { name: "Hooks.example.com", certificateArn } },
      `domain.name: found "Hooks.example.com"; expected ${DOMAIN}`,
    ],
    [
      { domain: { name: "https://hooks.example.com", certificateArn } },
      `domain.name: found "https://hooks.example.com"; expected ${DOMAIN}`,
    ],
    [{ domain: { name: "localhost", certificateArn } }, `domain.name: found "localhost"; expected ${DOMAIN}`],
    [{ domain: { name: "hooks.example.com" } }, `domain.certificateArn: found nothing; expected ${CERTIFICATE}`],
    [
      { domain: { name: "hooks.example.com", certificateArn: "1234" } },
      `domain.certificateArn: found "1234"; expected ${CERTIFICATE}`,
    ],
    [
      { domain: { name: "hooks.example.com", certificateArn, zone: "Z1" } },
      "domain.zone: there is no such field; there are name, certificateArn",
    ],
    [
      { region: "us-west-2", domain: { name: "hooks.example.com", certificateArn } },
      'domain.certificateArn: found "arn:aws:acm:us-east-1:111111111111:certificate/12345678-...; expected a certificate of 111111111111 in us-west-2',
    ],
    [{ stage: "prod" }, 'stage: found "prod"; expected "sandbox" or "production"'],
    [{ slug: "demo" }, `slug: there is no such field; there are ${FIELDS}`],
    [{ policy: { restDays: 2 } }, "policy.restDays: found 2; expected a name of lib/domain/policy"],
    [{ policy: { restDaysPerWeek: 7 } }, "policy.restDaysPerWeek: found 7; expected a whole number from 0 to 3"],
    [
      { policy: { quietFrom: "03:00" } },
      'policy.quietFrom: found "03:00"; expected a time "HH:MM" from 18:00 to 23:59',
    ],
    [{ policy: { quietTo: "8:00" } }, 'policy.quietTo: found "8:00"; expected a time "HH:MM" from 05:00 to 12:00'],
    [
      { policy: { heartRateBands: [{ fromShare: 0.5, rpe: 5 }] } },
      'policy.heartRateBands: found [{"fromShare":0.5,"rpe":5}]; expected bands {"fromShare": 0 to 1, "rpe": 0 to 10}, the highest share first, 0 the last',
    ],
    [{ policy: [] }, "policy: found []; expected an object of policy names"],
    [{ sms: undefined }, `sms: found nothing; expected an object of ${SMS_FIELDS}`],
    [{ sms: {} }, "sms.originationNumber: found nothing; expected a phone number in E.164, or else a senderId"],
    [
      { sms: { originationNumber: "202-555-0142" } },
      'sms.originationNumber: found "202-555-0142"; expected a phone number in E.164 such as +12025550123',
    ],
    [
      { sms: { senderId: "RIVERSIDE" } },
      "sms.optOutContact: found nothing; expected how to opt out: nobody can answer a senderId",
    ],
    [
      { sms: { senderId: "12345", optOutContact: "stop@example.com" } },
      'sms.senderId: found "12345"; expected 1 to 11 letters and digits with at least one letter',
    ],
    [
      { sms: { originationNumber: "+12025550142", senderId: "DEMO" } },
      'sms.senderId: found "DEMO"; expected none beside an originationNumber',
    ],
    [
      { sms: { originationNumber: "+12025550142", type: "Transactional" } },
      'sms.type: found "Transactional"; expected "transactional" or "promotional"',
    ],
    [
      { sms: { originationNumber: "+12025550142", maxPriceUsd: 0 } },
      "sms.maxPriceUsd: found 0; expected a number from 0.001 to 5",
    ],
    [
      { sms: { originationNumber: "+12025550142", ratePerSecond: 0 } },
      "sms.ratePerSecond: found 0; expected a number from 0.1 to 1000",
    ],
    [
      { sms: { originationNumber: "+12025550142", monthlySpendCapUsd: -1 } },
      "sms.monthlySpendCapUsd: found -1; expected a number from 0 to 1000000",
    ],
    [
      { sms: { originationNumber: "+12025550142", pricePerPartUsd: "1" } },
      'sms.pricePerPartUsd: found "1"; expected a number from 0 to 5',
    ],
    [
      { sms: { originationNumber: "+12025550142", monthlySpendUsd: 5 } },
      "sms.monthlySpendUsd: there is no such field; did you mean monthlySpendCapUsd?",
    ],
    [
      { shards: 3, reservedConcurrency: { deliver: 2 } },
      "reservedConcurrency.deliver: found 2; expected at least 3, one for each shard",
    ],
    [
      { reservedConcurrency: { webhook: 0 } },
      "reservedConcurrency.webhook: found 0; expected a whole number from 1 to 1000",
    ],
    [
      { reservedConcurrency: { fetch: 2 } },
      "reservedConcurrency.fetch: there is no such field; there are webhook, assess, deliver, inbound",
    ],
    [
      { joinCode: "RIVER26", sms: { senderId: "RIVER", optOutContact: "stop@example.com" } },
      'joinCode: found "RIVER26"; expected none beside a senderId',
    ],
  ])("with %j is refused", (change, message) => {
    expect(messages(change)).toStrictEqual([`teams/demo.json: ${message}`]);
  });

  it.each(["Demo", "r", "2fast", "run_club", "a".repeat(32)])("may not be named %s", (slug) => {
    const [message] = messages({}, `teams/${slug}.json`);

    expect(message).toBe(
      `teams/${slug}.json: found the name "${slug}"; expected a name of 2 to 31 characters a-z, 0-9 and -, a letter first`,
    );
  });

  it.each([
    ["", "Unexpected end of JSON input"],
    ["{", "look at line 1, column 2"],
    ['{\n  "name": "Demo"\n  "shards": 1\n}', "look at line 3, column 3"],
  ])("of %j is no JSON, and it is said where", (source, where) => {
    const result = parseTeamFile("teams/demo.json", source);

    expect(result.kind === "problems" && result.problems.map(describeProblem)).toStrictEqual([
      `teams/demo.json: found text that is no JSON (${where}); expected a JSON object`,
    ]);
  });

  it.each(["null", "[]", '"demo"', "7"])("of %s is refused", (source) => {
    const result = parseTeamFile("teams/demo.json", source);

    expect(result.kind === "problems" && result.problems.map(describeProblem)).toStrictEqual([
      `teams/demo.json: found ${source}; expected an object of ${FIELDS}`,
    ]);
  });

  it("answers every problem at once, one line for each field", () => {
    const lines = messages({ shards: -0.5, stage: "prod", colour: "red", sms: { type: "x" } }, "teams/Demo.json");

    expect(lines).toStrictEqual([
      'teams/Demo.json: found the name "Demo"; expected a name of 2 to 31 characters a-z, 0-9 and -, a letter first',
      "teams/Demo.json: shards: found -0.5; expected a whole number from 1 to 64",
      'teams/Demo.json: sms.type: found "x"; expected "transactional" or "promotional"',
      'teams/Demo.json: stage: found "prod"; expected "sandbox" or "production"',
      `teams/Demo.json: colour: there is no such field; there are ${FIELDS}`,
    ]);
  });
});
