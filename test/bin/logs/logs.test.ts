import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CommandFailed } from "../../../bin/commands/failures.ts";
import { localLogs } from "../../../bin/commands/logs/local-logs.ts";
import { createReader, type LogSource } from "../../../bin/commands/logs/logs.ts";
import { runCommand } from "../../support/run-command.ts";
import { type RuntimeClient, startRuntimeClient } from "../../support/runtime-client.ts";

const NOW = Date.parse("2026-11-22T19:10:00Z");
const line = (level: string, message: string, fields: object = {}): string =>
  JSON.stringify({ ...fields, level, message, timestamp: "2026-11-22T19:00:02Z", service: "deliver", team: "demo" });
const ago = (minutes: number, message: string, id = `${minutes}`) => ({ id, at: NOW - minutes * 60_000, message });

describe("cooldown logs --follow", () => {
  it("tells each line once, also one that was kept late", async () => {
    const kept = [ago(2, line("INFO", "first"))];
    const source: LogSource = {
      nowMs: () => NOW,
      services: ["deliver"],
      read: async (_service, sinceMs) => kept.filter(({ at }) => at >= sinceMs),
      keptFromMs: () => null,
      keeps: "everything is kept",
    };
    const read = createReader(source, { last: 900_000 });

    const told = [await read()];
    kept.push(ago(2.2, line("INFO", "kept late")), ago(1, line("INFO", "second")));
    told.push(await read(), await read());

    expect(told.map((lines) => lines.map(({ message }) => message))).toStrictEqual([
      ["first"],
      ["kept late", "second"],
      [],
    ]);
  });
});

const logsOfTeam = (...words: readonly string[]) =>
  runCommand(["logs", "--team", "demo", ...words], { now: () => NOW, env: process.env });

describe("cooldown logs of a deployed team", () => {
  let cloud: Server;
  const asked: { readonly target: string; readonly signed: string; readonly body: string }[] = [];
  const before = { ...process.env };
  beforeEach(async () => {
    cloud = createServer((request, response) => {
      const target = String(request.headers["x-amz-target"] ?? "");
      void text(request).then((body) => {
        asked.push({ target, signed: request.headers.authorization ?? "", body });
        return response.end(target === "" ? stackXml(body) : eventsJson(body));
      });
    });
    await new Promise<void>((resolve) => cloud.listen(0, "127.0.0.1", resolve));
    const { port } = cloud.address() as AddressInfo;
    const endpoint = `http://127.0.0.1:${port}`;
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
    });
  });
  afterEach(() => {
    cloud.close();
    process.env = { ...before };
    asked.length = 0;
  });

  it("merges the functions' lines by time, without what Lambda and metrics say", async () => {
    const { code, out } = await logsOfTeam();

    expect([code, out]).toStrictEqual([
      0,
      "2026-11-22 19:00:02  deliver   swept  shard=0  sent=3\n" +
        "2026-11-22 19:00:03  assess    ERROR  assessment failed  fault=TypeError\n" +
        "2026-11-22 19:00:04  deliver   Task timed out after 60.00 seconds\n",
    ]);
    const [first] = asked.filter(({ target }) => target === "Logs_20140328.FilterLogEvents");
    expect(first?.signed).toMatch(/^AWS4-HMAC-SHA256 Credential=test\/\d{8}\/us-east-1\/logs\/aws4_request, /u);
    expect(JSON.parse(first?.body ?? "")).toMatchObject({ startTime: NOW - 15 * 60_000 });
  });

  it("says that CloudWatch keeps them 30 days to whoever asks for more", async () => {
    const { err } = await logsOfTeam("--last", "45d");

    expect(err).toBe("Lines from before 2026-10-23 19:10 UTC are gone: CloudWatch keeps them 30 days.\n");
  });

  it("shows one function, or errors alone", async () => {
    const one = await logsOfTeam("--function", "deliver");
    const errors = await logsOfTeam("--errors", "--json");
    const none = await logsOfTeam("--function", "delivery");

    expect(one.out).not.toContain("assess");
    expect(JSON.parse(errors.out).lines).toStrictEqual([
      {
        at: "2026-11-22T19:00:03.000Z",
        service: "assess",
        level: "ERROR",
        message: "assessment failed",
        fields: { fault: "TypeError" },
      },
    ]);
    expect(none.err).toBe("cooldown: --function: came delivery; expected one of assess, deliver\n");
  });
});

const AT = Date.parse("2026-11-22T19:00:02Z");
const EVENTS: Readonly<Record<string, readonly object[]>> = {
  "deliver-group": [
    { eventId: "1", timestamp: AT, message: "START RequestId: 1 Version: $LATEST\n" },
    { eventId: "2", timestamp: AT, message: line("INFO", "swept", { shard: 0, sent: 3 }) },
    { eventId: "3", timestamp: AT + 1, message: JSON.stringify({ service: "deliver", Sent: 3, _aws: {} }) },
    { eventId: "4", timestamp: AT + 2_000, message: "Task timed out after 60.00 seconds\n" },
  ],
  "assess-group": [
    {
      eventId: "5",
      timestamp: AT + 1_000,
      message: JSON.stringify({ level: "ERROR", message: "assessment failed", service: "assess", fault: "TypeError" }),
    },
  ],
};

/** The first page of a group is empty, as CloudWatch's may be. */
function eventsJson(body: string): string {
  const { logGroupName, nextToken } = JSON.parse(body);
  return JSON.stringify(nextToken === "2" ? { events: EVENTS[logGroupName] } : { events: [], nextToken: "2" });
}

function stackXml(body: string): string {
  if (new URLSearchParams(body).get("Action") === "DescribeStacks") {
    const id = "<StackId>arn:aws:cloudformation:us-east-1:111111111111:stack/cooldown-demo/1</StackId>";
    const stack = `${id}<StackName>cooldown-demo</StackName><CreationTime>2026-11-01T00:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus>`;
    return `<DescribeStacksResponse><DescribeStacksResult><Stacks><member>${stack}</member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;
  }
  const members = [
    ["AssessLogs42605A90", "AWS::Logs::LogGroup", "assess-group"],
    ["ApiAccessLog713001CC", "AWS::Logs::LogGroup", "access-group"],
    ["DeliverLogs7C1DBFA6", "AWS::Logs::LogGroup", "deliver-group"],
    ["DataTable1", "AWS::DynamoDB::Table", "table"],
  ].map(
    ([logical, type, physical]) =>
      `<member><LogicalResourceId>${logical}</LogicalResourceId><ResourceType>${type}</ResourceType><PhysicalResourceId>${physical}</PhysicalResourceId>` +
      "<LastUpdatedTimestamp>2026-11-01T00:00:00Z</LastUpdatedTimestamp><ResourceStatus>CREATE_COMPLETE</ResourceStatus></member>",
  );
  return `<ListStackResourcesResponse><ListStackResourcesResult><StackResourceSummaries>${members.join("")}</StackResourceSummaries></ListStackResourcesResult></ListStackResourcesResponse>`;
}

describe("cooldown logs of the local runtime", () => {
  let client: RuntimeClient;
  beforeAll(async () => {
    client = await startRuntimeClient({ now: "2026-11-22T17:00:00Z" });
    await client.addAthlete({ name: "Ana", timeZone: "America/New_York", phone: "+12025550123" });
    await client.moveTo("2026-11-22T17:10:00Z");
  });
  afterAll(() => client.server.stop());
  const logs = (...words: readonly string[]) => runCommand(["logs", ...words, "--local", client.server.url]);

  it("tells what its functions did, in virtual time", async () => {
    const { out } = await logs("--function", "deliver");

    expect(out).toMatch(/^2026-11-22 17:0\d:00 {2}deliver {3}swept {2}shard=0 {2}due=1 {2}sent=1/mu);
    expect(out).not.toContain("fetch");
  });

  it("says where to look when there is nothing", async () => {
    const { code, out, err } = await logs("--errors");

    expect([code, out, err]).toStrictEqual([0, "", "Nothing of this in that time: --last 1d looks further back.\n"]);
  });

  it("says of lines that it kept no more from when on it has them", async () => {
    for (let at = 0; at < 2_100; at += 1) client.server.runtime.log.info("made up", { at });

    const { err } = await logs("--last", "1d");
    const machine = await logs("--last", "1d", "--json");

    expect(err).toBe("Lines from before 2026-11-22 17:10 UTC are gone: npm start keeps the last 2,000\nlines.\n");
    expect(JSON.parse(machine.out)).toMatchObject({ missingBefore: "2026-11-22T17:10:00.000Z" });
  });

  it("takes spans of time as people write them", async () => {
    const { code, err } = await logs("--last", "yesterday");

    expect(code).toBe(2);
    expect(err).toContain("Expected a span such as 30s, 15m, 2h or 1d.");
  });
});

it("cooldown logs --follow says that the local runtime ended", async () => {
  const client = await startRuntimeClient({ now: "2026-11-22T17:00:00Z" });
  const { read } = await localLogs(client.server.url);
  await client.server.stop();

  const reading = read("local", 0);

  await expect(reading).rejects.toThrow(
    new CommandFailed(`the local runtime at ${client.server.url} answers no more: has npm start ended?`),
  );
});
