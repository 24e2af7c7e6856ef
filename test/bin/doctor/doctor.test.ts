import { expect, it } from "vitest";
import { advice, type Matter } from "../../../bin/commands/doctor/check.ts";
import { formatHealth } from "../../../bin/commands/doctor/doctor.ts";

const matter: Matter = { seen: "Something is off.", means: "It matters.", next: "Mend it.", command: null };

function printed(over: Partial<Matter>): string {
  const findings = advice({ ...matter, ...over }).map((finding) => ({ check: "one", ...finding }));
  return formatHealth({ name: "team demo", at: Date.parse("2026-10-12T16:00:00Z"), findings });
}

it("prints what was seen, what it means and what to do, and nothing to type where nothing can be", () => {
  expect(printed({})).toBe(
    `Team demo at 2026-10-12 16:00 UTC

advice     one: Something is off.
           It matters.
           To do: Mend it.

0 problems, 1 piece of advice, 0 fine.
`,
  );
});

it("breaks a command where a shell joins it again, a long word in itself", () => {
  const word = `arn:aws:sns:us-west-2:222222222222:${"x".repeat(60)}`;
  const command = `aws sns get-topic-attributes --topic-arn ${word} --region us-west-2 --output text`;

  const lines = printed({ command }).split("\n");

  const typed = lines.slice(5, -3);
  expect(typed).toStrictEqual([
    "           $ aws sns get-topic-attributes --topic-arn \\",
    `${word.slice(0, 79)}\\`,
    `${word.slice(79)} \\`,
    "               --region us-west-2 --output text",
  ]);
  expect(joinedByAShell(typed)).toBe(`$ ${command}`);
});

function joinedByAShell(lines: readonly string[]): string {
  return lines.join("\n").replaceAll("\\\n", "").replaceAll(/ +/g, " ").trim();
}
