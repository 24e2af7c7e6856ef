import { Command } from "commander";
import type { Terminal } from "../terminal.ts";
import { hevyCommand } from "./hevy.ts";
import { linkCommand } from "./link.ts";
import { oauthCommand } from "./oauth-command.ts";
import { OURA_CONNECTION } from "./oura.ts";
import { POLAR_CONNECTION } from "./polar.ts";
import { STRAVA_CONNECTION } from "./strava.ts";
import { unlinkCommand } from "./unlink.ts";
import { WHOOP_CONNECTION } from "./whoop.ts";

const BY_OAUTH = [STRAVA_CONNECTION, POLAR_CONNECTION, WHOOP_CONNECTION, OURA_CONNECTION];

/** `cooldown connect`: whose workouts a vendor tells of, with what its API is asked by where it only says that there is one. */
export function connectCommand(terminal: Terminal): Command {
  const command = new Command("connect").description(
    "connect an athlete's Strava, Polar, WHOOP, Oura or Hevy, or link the user of a vendor who posts whole workouts",
  );
  for (const connection of BY_OAUTH) command.addCommand(oauthCommand(connection, terminal));
  return command
    .addCommand(hevyCommand(terminal))
    .addCommand(linkCommand(terminal))
    .addCommand(unlinkCommand(terminal));
}
