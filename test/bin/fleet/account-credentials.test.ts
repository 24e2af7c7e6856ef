import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { accessTo } from "../../../bin/fleet/account-credentials.ts";
import { aTeam } from "../../team/a-team.ts";

const TEAMS = [
  aTeam({ account: "111111111111", region: "us-east-1" }),
  aTeam({ slug: "other", account: "222222222222", region: "eu-west-1" }),
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cooldown-access-"));
  vi.stubEnv("AWS_CONFIG_FILE", "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it("each account is reached through the role of one name in it", () => {
  const access = accessTo(TEAMS, folder, { COOLDOWN_ROLE: "cooldown-deploy", AWS_ACCESS_KEY_ID: "key" });

  const { env, profile } = access({ account: "222222222222", region: "eu-west-1" });
  expect([profile, env["AWS_PROFILE"], env["AWS_REGION"]]).toStrictEqual([
    "cooldown-222222222222",
    "cooldown-222222222222",
    "eu-west-1",
  ]);
  expect(readFileSync(env["AWS_CONFIG_FILE"] ?? "", "utf8")).toBe(`[profile cooldown-111111111111]
role_arn = arn:aws:iam::111111111111:role/cooldown-deploy
credential_source = Environment

[profile cooldown-222222222222]
role_arn = arn:aws:iam::222222222222:role/cooldown-deploy
credential_source = Environment
`);
});

it("without a role the operator's own credentials reach them", () => {
  const env = { AWS_PROFILE: "mine" };

  expect(accessTo(TEAMS, folder, env)({ account: "222222222222", region: "eu-west-1" })).toStrictEqual({
    env,
    profile: undefined,
  });
});
