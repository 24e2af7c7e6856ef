import { Command } from "commander";
import type { Terminal } from "../terminal.ts";
import { hevyCommand } from "./hevy.ts";
import { linkCommand } from "./link.ts";
import { stravaCommand } from "./strava.ts";
import { unlinkCommand } from "./unlink.ts";

/** `cooldown connect`: whose workouts a vendor tells of, with what its API is asked by where it only says that there is one. */
export function connectCommand(terminal: Terminal): Command {
  return new Command("connect")
    .description("connect an athlete's Strava or Hevy, or link the user of a vendor who posts whole workouts")
    .addCommand(stravaCommand(terminal))
    .addCommand(hevyCommand(terminal))
    .addCommand(linkCommand(terminal))
    .addCommand(unlinkCommand(terminal));
}
