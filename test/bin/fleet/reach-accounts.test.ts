import { expect, it } from "vitest";
import { describeUnreached, unreachedAccounts } from "../../../bin/fleet/reach-accounts.ts";
import { aTeam } from "../../team/a-team.ts";

it("asks each account and region once, and names the teams that it keeps back", async () => {
  const [one, other] = ["111111111111", "222222222222"];
  const teams = [
    aTeam({ slug: "alpha", account: one, region: "us-east-1" }),
    aTeam({ slug: "beta", account: other, region: "us-east-1" }),
    aTeam({ slug: "gamma", account: other, region: "us-east-1" }),
    aTeam({ slug: "delta", account: other, region: "eu-west-1" }),
  ];
  const asked: string[] = [];

  const unreached = await unreachedAccounts(teams, async ({ slug, region }) => {
    asked.push(slug);
    return region === "us-east-1" && slug !== "alpha" ? "the AWS credentials have expired" : undefined;
  });

  expect(asked).toStrictEqual(["alpha", "beta", "delta"]);
  expect(unreached.map(describeUnreached)).toStrictEqual([
    "account 222222222222 us-east-1 (beta, gamma): the AWS credentials have expired",
  ]);
});
