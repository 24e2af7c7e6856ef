import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { type Account, accountStackName } from "../team/accounts.ts";
import { MonthlyBudget } from "./constructs/monthly-budget.ts";
import { SmsSettings } from "./constructs/sms-settings.ts";

/** What AWS keeps once for an account and region, and not for a team: how it texts, and what all of it may cost. */
export class AccountStack extends Stack {
  constructor(scope: Construct, { account, region, teams }: Account) {
    super(scope, accountStackName({ account, region }), {
      description: "What the Cooldown teams of an account and region share",
      env: { account, region },
      tags: { service: "cooldown", stage: "account" },
      terminationProtection: teams.some(({ stage }) => stage === "production"),
    });
    new SmsSettings(this, "Sms", { attributes: {} });
    new MonthlyBudget(this, "Budget", {
      name: this.stackName,
      limitUsd: teams.reduce((sum, { monthlyBudgetUsd }) => sum + monthlyBudgetUsd, 0),
      costFilters: { Region: [region] },
      emails: [...new Set(teams.map(({ alarmEmail }) => alarmEmail))],
    });
  }
}
