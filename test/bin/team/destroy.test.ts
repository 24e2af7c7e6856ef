import { Command } from "commander";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { destroyCommand } from "../../../bin/commands/team/team.ts";
import { aTerminal } from "../../support/run-command.ts";
import { type LoopbackCloud, startLoopbackCloud } from "./loopback-cloud.ts";

const arn = (name: string): string => `arn:aws:sns:us-east-1:111111111111:${name}`;
const OWN = ["cooldown_demo_ana", "cooldown_demo_ben", "cooldown_demo_cat"].map(arn);
const OTHERS = ["cooldown_demo-b_ana", "cooldown_dem_ana", "billing", "x_cooldown_demo_ana"].map(arn);

let cloud: LoopbackCloud;
const before = { ...process.env };

beforeEach(async () => {
  cloud = await startLoopbackCloud();
  for (const topic of [...OTHERS, ...OWN]) cloud.topics.add(topic);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: cloud.endpoint,
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
  });
});
afterEach(() => {
  cloud.stop();
  process.env = { ...before };
});

async function destroy(words: readonly string[], answers?: readonly string[]): Promise<string> {
  const { terminal, printed } = aTerminal(answers === undefined ? {} : { answers, isInteractive: true });
  await new Command().addCommand(destroyCommand(terminal, 1)).parseAsync(["destroy", ...words], { from: "user" });
  return printed.out;
}

describe("cooldown team destroy", () => {
  it("removes the stack and the topics of this team's athletes, and no other topic", async () => {
    const out = await destroy(["demo", "--yes"]);

    expect(out).toBe("demo is gone: its stack, 3 e-mail topics.\n");
    expect(cloud.stack.status).toBe("DELETE_COMPLETE");
    expect([...cloud.topics]).toStrictEqual(OTHERS);
  });

  it("removes topics that an earlier removal left behind", async () => {
    cloud.stack.status = "NONE";

    const out = await destroy(["demo", "--yes"]);

    expect(out).toBe("demo is gone: no stack, 3 e-mail topics.\n");
    expect([...cloud.topics]).toStrictEqual(OTHERS);
  });

  it("says that there is nothing, and asks nothing, where nothing is left", async () => {
    cloud.stack.status = "NONE";
    for (const topic of OWN) cloud.topics.delete(topic);

    const out = await destroy(["demo"]);

    expect(out).toBe(
      "Nothing of demo is in account 111111111111, us-east-1:\nno stack cooldown-demo, no e-mail topic.\n",
    );
  });

  it("asks first, and does nothing without a yes", async () => {
    await expect(destroy(["demo"], ["n"])).rejects.toThrow("nothing was changed");

    expect([cloud.stack.status, cloud.topics.size]).toStrictEqual(["CREATE_COMPLETE", 7]);
  });

  it("does nothing where nobody can be asked", async () => {
    await expect(destroy(["demo"])).rejects.toThrow(
      "This removes the stack cooldown-demo with 3 e-mail topics and all its athletes' data in account 111111111111, us-east-1.",
    );

    expect(cloud.topics.size).toBe(7);
  });

  it("refuses a protected stack", async () => {
    cloud.stack.isProtected = true;

    await expect(destroy(["demo", "--yes"])).rejects.toThrow("cooldown-demo is protected");

    expect(cloud.topics.size).toBe(7);
  });

  it("refuses credentials of another account", async () => {
    cloud.stack.account = "333333333333";

    await expect(destroy(["demo", "--yes"])).rejects.toThrow(
      "these AWS credentials are of account 333333333333; teams/demo.json names 111111111111",
    );
  });

  it("says why CloudFormation could not, and keeps the topics for the next try", async () => {
    cloud.stack.reason = "The bucket is not empty";

    await expect(destroy(["demo", "--yes"])).rejects.toThrow(
      "CloudFormation could not remove the stack: The bucket is not empty. If the bucket of failed batches holds any, " +
        "empty it, then run this again: aws s3 rm --recursive s3://failed-1",
    );

    expect(cloud.topics.size).toBe(7);
  });
});
