import type { FillCommand } from "./cli.ts";

interface CommandEntry {
  readonly name: string;
  readonly description: string;
  readonly load: () => Promise<FillCommand>;
}

/** Each command is loaded when it is called: all of them together take a second. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "assess",
    description: "print the recovery status of a log at an instant",
    load: async () => (await import("./assess.ts")).assessCommand,
  },
  {
    name: "replay",
    description: "run a past log through today's rules: each day's level and every text that would have gone out",
    load: async () => (await import("./replay.ts")).replayCommand,
  },
  {
    name: "athlete",
    description: "the athletes of a team: profiles, consents, and everything stored about them",
    load: async () => (await import("./athlete/athlete.ts")).athleteCommands,
  },
  {
    name: "roster",
    description: "add a whole team from a table, with consents and tokens",
    load: async () => (await import("./roster.ts")).rosterCommands,
  },
  {
    name: "token",
    description: "create, list and revoke the tokens that log an athlete's workouts",
    load: async () => (await import("./token.ts")).tokenCommands,
  },
  {
    name: "connect",
    description:
      "connect an athlete's Strava, Polar, WHOOP, Oura or Hevy, or link the user of a vendor that posts whole workouts",
    load: async () => (await import("./connect/connect.ts")).connectCommands,
  },
  {
    name: "quarantine",
    description: "list and replay what came by webhook and could not be stored",
    load: async () => (await import("./quarantine.ts")).quarantineCommands,
  },
  {
    name: "import",
    description: "import an athlete's history; it counts and sends nothing; safe to run again",
    load: async () => (await import("./import.ts")).importCommand,
  },
  {
    name: "backup",
    description: "write everything a team's table holds into a file, to fill another table with",
    load: async () => (await import("./backup.ts")).backupCommand,
  },
  {
    name: "restore",
    description: "bring back what a team's table lost, from a table restored beside it or a backup; safe to run again",
    load: async () => (await import("./restore.ts")).restoreCommand,
  },
  {
    name: "explain",
    description: "why did they get this text, and why not that one: a day in plain sentences",
    load: async () => (await import("./explain.ts")).explainCommand,
  },
  {
    name: "doctor",
    description: "look at a team as it runs and say what is wrong, and what to do",
    load: async () => (await import("./doctor/doctor.ts")).doctorCommand,
  },
  {
    name: "outbox",
    description: "list a team's recent texts and silences with their reasons, newest first",
    load: async () => (await import("./outbox.ts")).outboxCommand,
  },
  {
    name: "logs",
    description: "show what a team's functions logged, or follow it",
    load: async () => (await import("./logs/logs.ts")).logsCommand,
  },
  {
    name: "trigger",
    description: "have npm start send a text of a kind, to see what leads to it and what it says",
    load: async () => (await import("./trigger/trigger.ts")).triggerCommand,
  },
  {
    name: "attention",
    description:
      "list what a coach should look at, newest first: texts of pain, texts that did not arrive, and the like",
    load: async () => (await import("./attention.ts")).attentionCommand,
  },
  {
    name: "dashboard",
    description: "show a team in the browser of this machine, read only: who is how, what went, what comes, and why",
    load: async () => (await import("./dashboard.ts")).dashboardCommand,
  },
  {
    name: "team",
    description: "write, check and remove teams",
    load: async () => (await import("./team/team.ts")).teamCommands,
  },
  {
    name: "cost",
    description: "estimate what a month of AWS costs",
    load: async () => (await import("./cost.ts")).costCommand,
  },
  {
    name: "completion",
    description: "print the script that lets bash, zsh or fish complete commands and options",
    load: async () => (await import("./completion.ts")).completionCommand,
  },
];
