import { type MonthlyCost, monthlyCost, type Usage } from "./cost.ts";

/** A month at several sizes of a team, as a table in Markdown, which reads well on a terminal too. */
export function costTable(usage: Usage, athletes: readonly number[]): string {
  const rows = athletes.map((number) => rowOf(number, monthlyCost({ ...usage, athletes: number })));
  const widths = HEAD.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => `${"-".repeat(width - 1)}:`).join(" | ")} |`;
  return [line(HEAD), rule, ...rows.map(line)].join("\n");
}

const HEAD = ["athletes", "reminders", "platform", "a schedule each", "texts", "e-mail", "total", "per athlete"];

function rowOf(athletes: number, cost: MonthlyCost): readonly string[] {
  const { platformUsd, scheduledPlatformUsd, smsUsd, emailUsd, reminders } = cost;
  const totalUsd = platformUsd + smsUsd + emailUsd;
  return [
    whole(athletes),
    whole(reminders),
    ...[platformUsd, scheduledPlatformUsd, smsUsd, emailUsd, totalUsd].map(usd),
    `$${(totalUsd / athletes).toFixed(4)}`,
  ];
}

function usd(amount: number): string {
  return amount < 100 ? `$${amount.toFixed(2)}` : `$${whole(amount)}`;
}

function whole(number: number): string {
  return Math.round(number).toLocaleString("en-US");
}
