import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand } from "@aws-sdk/client-dynamodb";
import type { Command } from "commander";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createProgram } from "../../../bin/commands/command-line.ts";
import { createDynamoClient } from "../../../lib/table/dynamo-client.ts";
import { tableSchema } from "../../../lib/table/table-schema.ts";
import { VENDOR_NAMES } from "../../../lib/vendors/vendor-api.ts";
import { type FakeVendors, startFakeVendors, stravaTokensOf } from "../../support/fake-vendors.ts";
import { aTerminal, runCommand } from "../../support/run-command.ts";
import { type LoopbackCloud, startLoopbackCloud } from "../team/loopback-cloud.ts";
import { NOW, type OperatedTeam, startCloud } from "./operated-team.ts";

/** In an order in which each finds what it needs. */
const COMMANDS = [
  "athlete add",
  "athlete list",
  "athlete joins",
  "athlete show",
  "athlete set",
  "athlete consent",
  "athlete invite",
  "athlete withdraw",
  "athlete clear",
  "athlete pause",
  "athlete resume",
  "athlete answered",
  "roster template",
  "roster import",
  "token create",
  "token list",
  "token revoke",
  "import",
  "athlete unlog",
  "explain",
  "doctor",
  "outbox",
  "attention",
  "backup",
  "restore",
  "connect strava",
  "connect polar",
  "connect whoop",
  "connect oura",
  "connect hevy",
  "team secrets set",
  "connect link",
  "connect unlink",
  "team secrets rotate",
  "quarantine list",
  "quarantine replay",
  "athlete export",
  "athlete remove",
  "assess",
  "replay",
  "cost",
  "completion",
  "team init",
  "team validate",
  "team destroy",
] as const;
/** What is asked for with JSON alone, or prints it in any case, and a table for programs. */
const FOR_MACHINES = /^([[{]|id,name,)/;

const ROSTER = "id,name,timeZone,phone,token\ncleo,Cleo,America/New_York,+12025550177,yes\n";
const ANA = { name: "Ana", timeZone: "America/New_York", phone: "+12025550123" };
const BEA = { name: "Bea", timeZone: "America/New_York", phone: "+12025550199" };
const NOW_MS = Date.parse("2026-10-17T16:00:00Z");
const LOG = [{ id: "w-1", kind: "run", startedAt: "2026-10-01T17:15:00-04:00", durationMinutes: 45 }];

let world: OperatedTeam;
let vendors: FakeVendors;
let leftovers: LoopbackCloud;
let teamsFolder = "";
beforeAll(async () => {
  [world, vendors, leftovers] = [await startCloud(), await startFakeVendors(), await startLoopbackCloud()];
  leftovers.stack.status = "NONE";
  const dynamodb = createDynamoClient({ region: "us-west-2" });
  await dynamodb.send(new CreateTableCommand(tableSchema("riverside-restored")));
  dynamodb.destroy();
  teamsFolder = await mkdtemp(join(tmpdir(), "cooldown-examples-"));
  for (const name of ["demo.json", "riverside.json"])
    await copyFile(`test/fixtures/teams/${name}`, join(teamsFolder, name));
  const tokens = stravaTokensOf(1, NOW_MS);
  vendors.on("POST /oauth/token", () => ({ body: { ...(tokens.body as object), athlete: { id: 134_815 } } }));
  vendors.on("POST /v2/oauth2/token", () => ({ body: { access_token: "a", x_user_id: 475 } }));
  vendors.on("POST /v3/users", () => ({ body: {} }));
  vendors.on("POST /oauth/oauth2/token", () => tokens);
  vendors.on("GET /developer/v2/user/profile/basic", () => ({ body: { user_id: 10_129 } }));
});
afterAll(async () => {
  leftovers.stop();
  await world.stop();
  await vendors.stop();
  await rm(teamsFolder, { recursive: true });
});

it("every example of the help does what it says, in 80 columns and without control characters", async () => {
  const files = new Map([
    ["ana.json", await world.file("ana.json", ANA)],
    ["activities.json", await world.file("activities.json", LOG)],
    ["log.json", await world.file("log.json", LOG)],
    ["team.csv", join(teamsFolder, "team.csv")],
    ["riverside.jsonl", join(teamsFolder, "riverside.jsonl")],
    ["tokens.csv", join(teamsFolder, "tokens.csv")],
    ["teams/run-club.json", join(teamsFolder, "run-club.json")],
  ]);
  await writeFile(join(teamsFolder, "team.csv"), ROSTER);
  await world.run("athlete", "add", "--id", "bea", "--profile", await world.file("bea.json", BEA));
  const typed: Readonly<Record<string, readonly string[]>> = {
    "connect strava": ["51", "client-secret", "0123456789abcdef"],
    "connect polar": ["the-client-id", "client-secret", "0123456789abcdef"],
    "connect whoop": ["the-client-id", "client-secret", "0123456789abcdef"],
    "connect oura": ["the-client-id", "client-secret", "0123456789abcdef"],
    "connect hevy": ["the-api-key-of-ana"],
    "team secrets set": ["suunto-notification-secret"],
  };
  const codes: Record<string, number> = {};
  const unfit: string[] = [];

  let lastFour = "";
  for (const command of COMMANDS) {
    const example = await exampleOf(command);
    const words = example.map((word) => files.get(word) ?? (word === "x7Qa" ? lastFour : word));
    if (command === "team destroy") {
      process.env["AWS_ENDPOINT_URL_SNS"] = process.env["AWS_ENDPOINT_URL_CLOUDFORMATION"] = leftovers.endpoint;
    }
    const { code, out } = await runCommand(words, {
      now: () => NOW_MS,
      env: Object.fromEntries(VENDOR_NAMES.map((vendor) => [`${vendor.toUpperCase()}_URL`, vendors.url])),
      answers: typed[command] ?? [],
      teamsFolder,
    });
    if (command === "token create") lastFour = (JSON.parse(out) as { readonly token: string }).token.slice(-4);
    codes[command] = code;
    if (!FOR_MACHINES.test(out))
      unfit.push(...out.split("\n").filter((line) => isUnfit(line.replaceAll(teamsFolder, "teams"))));
  }

  expect(codes).toStrictEqual(Object.fromEntries(COMMANDS.map((command) => [command, 0])));
  expect(unfit).toStrictEqual([]);
});

it("there is no other command", async () => {
  const leaves = (command: Command, path: string): readonly string[] =>
    command.commands.length === 0
      ? [path.trim()]
      : command.commands.flatMap((inner) => leaves(inner, `${path} ${inner.name()}`));

  const all = leaves(await createProgram(aTerminal().terminal), "");

  // They serve until they are stopped, or ask logs and a clock that these tests have none of: they have tests of their own.
  expect(all.toSorted()).toStrictEqual([...COMMANDS, "dashboard", "logs", "trigger"].toSorted());
});

function isUnfit(line: string): boolean {
  return Array.from(line).length > 80 || line.includes("\u001b");
}

/** The words after `cooldown` of the example in a command's help. */
async function exampleOf(command: string): Promise<readonly string[]> {
  const { out } = await runCommand([...command.split(" "), "--help"], { now: () => Date.parse(NOW) });
  const lines = /\nExample:\n {2}cooldown (.*)\n$/s.exec(out)?.[1];
  if (lines === undefined) throw new Error(`The help of ${command} gives no example.`);
  return [...lines.replaceAll(/ \\\n +/g, " ").matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
}
