import { expect, it } from "vitest";
import { diffSummary } from "../../../bin/fleet/diff-summary.ts";

const CHANGE = (slug: string) => `Stack cooldown-${slug}
Resources
[~] AWS::Lambda::Function Deliver/Function DeliverFunction7F5DCD73
 └─ [~] Description
     ├─ [-] Sends for ${slug}
     └─ [+] Sends the reminders of ${slug}
[+] AWS::SQS::Queue Queue QueueA

✨  Number of stacks with differences: 1
`;
const REPLACEMENT = `Stack cooldown-gamma
Resources
[-] AWS::SNS::Topic Old OldA destroy
[~] AWS::SNS::Topic Ops/Topic OpsTopic1 replace
`;

it("has a line for each stack, what is lost first, and the changes of stacks that are alike once", () => {
  const summary = diffSummary([
    { stack: "cooldown-alpha", output: CHANGE("alpha") },
    { stack: "cooldown-beta", output: CHANGE("beta") },
    { stack: "cooldown-demo", output: "Stack cooldown-demo\nThere were no differences\n" },
    { stack: "cooldown-gamma", output: REPLACEMENT },
    { stack: "cooldown-zeta", output: null, why: "no credentials have been configured" },
  ]);

  const [lines = "", ...details] = summary.split("\n\n");
  expect(lines).toBe(`cooldown-zeta   could not be compared: no credentials have been configured
cooldown-gamma  1 changed, 1 removed, 1 replaced
cooldown-alpha  1 added, 1 changed
cooldown-beta   1 added, 1 changed
cooldown-demo   no change`);
  expect(details.map((detail) => detail.split("\n")[0])).toStrictEqual([
    "cooldown-gamma:",
    "cooldown-alpha, cooldown-beta:",
  ]);
  expect(details[1]).toContain("[+] Sends the reminders of <team>");
});
