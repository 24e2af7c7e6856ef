import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cdkContext } from "./synth-teams.ts";

/** `npm run synth:fleet`: builds 10 teams and 100, as `npm run deploy -- --all` does, and compares the processor time. */
const MOST_TIMES = 6;
const folder = mkdtempSync(join(tmpdir(), "cooldown-fleet-"));
const [few, many] = [secondsOf(10), secondsOf(100)];
rmSync(folder, { recursive: true });
console.log(
  `10 teams ${few.toFixed(0)} s, 100 teams ${many.toFixed(0)} s of a processor: ${(many / few).toFixed(1)} times`,
);
if (many > MOST_TIMES * few) process.exitCode = 1;

/** Processor time of a build of so many teams, with all the processes it starts [seconds]. */
function secondsOf(count: number): number {
  const teams = join(folder, `teams-${count}`);
  mkdirSync(teams);
  for (let at = 0; at < count; at += 1) writeFileSync(join(teams, `team-${at}.json`), JSON.stringify(teamFile(at)));
  const out = join(folder, `out-${count}`);
  // The shell's own times tell of everything that ran under it.
  const { status, stdout, stderr } = spawnSync("sh", ["-c", '"$NODE" --import tsx bin/app.ts && times'], {
    env: {
      PATH: process.env["PATH"],
      NODE: process.execPath,
      CDK_OUTDIR: out,
      CDK_CONTEXT_JSON: JSON.stringify({ ...cdkContext, teams }),
    },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const [user = 0, system = 0] = [
    ...(stdout
      .trim()
      .split("\n")
      .at(-1)
      ?.matchAll(/(\d+)m([\d.]+)s/gu) ?? []),
  ].map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds));
  return user + system;
}

function teamFile(at: number): object {
  return {
    name: `Club ${at}`,
    account: "111111111111",
    region: "us-east-1",
    timeZone: "America/New_York",
    stage: at % 5 === 0 ? "sandbox" : "production",
    alarmEmail: "ops@example.com",
    sms: { originationNumber: `+1202555${String(1000 + at)}` },
  };
}
