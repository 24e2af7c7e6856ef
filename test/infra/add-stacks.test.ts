import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addStacks } from "../../lib/infra/add-stacks.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cooldown-teams-"));
  copyFileSync("test/fixtures/teams/demo.json", join(folder, "demo.json"));
  writeFileSync(join(folder, "broken.json"), "{}");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Without bundling, which takes seconds. */
function anApp(): App {
  return new App({ context: { "aws:cdk:bundling-stacks": [] } });
}

function stacksOf(app: App): readonly string[] {
  return app.node.children.map(({ node }) => node.id);
}

describe("beside a broken team file", () => {
  it("no stack is made", () => {
    const app = anApp();

    expect(addStacks(app, folder)).not.toStrictEqual([]);
    expect(stacksOf(app)).not.toContain("cooldown-demo");
  });

  it("the sound teams have their stacks when only they are asked for, and accounts stay as they are deployed", () => {
    const app = anApp();

    const problems = addStacks(app, folder, true);

    expect(stacksOf(app)).toContain("cooldown-demo");
    expect(stacksOf(app).filter((id) => id.includes("account"))).toStrictEqual([]);
    expect(new Set(problems.map(({ file }) => file))).toStrictEqual(new Set([join(folder, "broken.json")]));
  });
});
