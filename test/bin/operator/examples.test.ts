import { afterAll, beforeAll, expect, it } from "vitest";
import { VENDOR_NAMES } from "../../../lib/adapters/vendors/vendor-urls.ts";
import { runAtDesk } from "../../support/desk.ts";
import { type FakeVendors, startFakeVendors, stravaTokensOf } from "../../support/fake-vendors.ts";
import { NOW, type OperatorWorld, startCloud } from "./operator-world.ts";

/** In an order in which each finds what it needs. */
const COMMANDS = [
  "athlete add",
  "athlete list",
  "athlete show",
  "athlete set",
  "athlete consent",
  "athlete invite",
  "athlete withdraw",
  "athlete clear",
  "token create",
  "token list",
  "token revoke",
  "import",
  "explain",
  "doctor",
  "outbox",
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
] as const;

const ANA = { name: "Ana", timeZone: "America/New_York", phone: "+12025550123" };
const BEA = { name: "Bea", timeZone: "America/New_York", phone: "+12025550199" };
const LOG = [{ id: "w-1", kind: "run", startedAt: "2026-09-01T17:15:00-04:00", durationMinutes: 45 }];

let world: OperatorWorld;
let vendors: FakeVendors;
beforeAll(async () => {
  [world, vendors] = [await startCloud(), await startFakeVendors()];
  const tokens = stravaTokensOf(1, Date.parse("2026-10-17T16:00:00Z"));
  vendors.on("POST /oauth/token", () => ({ body: { ...(tokens.body as object), athlete: { id: 134_815 } } }));
  vendors.on("POST /v2/oauth2/token", () => ({ body: { access_token: "a", x_user_id: 475 } }));
  vendors.on("POST /v3/users", () => ({ body: {} }));
  vendors.on("POST /oauth/oauth2/token", () => tokens);
  vendors.on("GET /developer/v2/user/profile/basic", () => ({ body: { user_id: 10_129 } }));
});
afterAll(async () => {
  await world.stop();
  await vendors.stop();
});

it("every example of the help of an operator's command does what it says", async () => {
  const files = new Map([
    ["ana.json", await world.file("ana.json", ANA)],
    ["activities.json", await world.file("activities.json", LOG)],
  ]);
  await world.run("athlete", "add", "--id", "bea", "--profile", await world.file("bea.json", BEA));
  const codes: Record<string, number> = {};

  let lastFour = "";
  const typed: Readonly<Record<string, readonly string[]>> = {
    "connect strava": ["51", "client-secret", "0123456789abcdef"],
    "connect polar": ["the-client-id", "client-secret", "0123456789abcdef"],
    "connect whoop": ["the-client-id", "client-secret", "0123456789abcdef"],
    "connect oura": ["the-client-id", "client-secret", "0123456789abcdef"],
    "connect hevy": ["the-api-key-of-ana"],
    "team secrets set": ["suunto-notification-secret"],
  };
  for (const command of COMMANDS) {
    const example = await exampleOf(command);
    const words = example.map((word) => files.get(word) ?? (word === "x7Qa" ? lastFour : word));
    const { code, out } = await runAtDesk(words, {
      now: () => Date.parse("2026-10-17T16:00:00Z"),
      env: Object.fromEntries(VENDOR_NAMES.map((vendor) => [`${vendor.toUpperCase()}_URL`, vendors.url])),
      answers: typed[command] ?? [],
    });
    if (command === "token create") lastFour = (JSON.parse(out) as { readonly token: string }).token.slice(-4);
    codes[command] = code;
  }

  expect(codes).toStrictEqual(Object.fromEntries(COMMANDS.map((command) => [command, 0])));
});

it("the help of every group lists its commands, none of which is without an example", async () => {
  const names = ["athlete", "token", "connect", "team secrets", "quarantine"];
  const groups = await Promise.all(names.map((group) => runAtDesk([...group.split(" "), "--help"])));

  const listed = groups.flatMap(({ out }, at) =>
    [...out.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, name]) => `${names[at]} ${name}`),
  );
  expect(listed.toSorted()).toStrictEqual(COMMANDS.filter((command) => command.includes(" ")).toSorted());
});

/** The words after `cooldown` of the last line of a command's help. */
async function exampleOf(command: string): Promise<readonly string[]> {
  const { out } = await runAtDesk([...command.split(" "), "--help"], { now: () => Date.parse(NOW) });
  const line = /\nExample:\n {2}cooldown (.*)\n/.exec(out)?.[1];
  if (line === undefined) throw new Error(`The help of ${command} gives no example.`);
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}
