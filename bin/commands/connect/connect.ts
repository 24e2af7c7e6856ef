import { Command } from "commander";
import type { Terminal } from "../terminal.ts";
import { hevyCommand } from "./hevy.ts";
import { stravaCommand } from "./strava.ts";

/** `cooldown connect`: the apps that say only that there is a workout, and are then asked for it. */
export function connectCommand(terminal: Terminal): Command {
  return new Command("connect")
    .description("connect an athlete's Strava or Hevy, whose webhooks only say that there is a workout")
    .addCommand(stravaCommand(terminal))
    .addCommand(hevyCommand(terminal));
}
