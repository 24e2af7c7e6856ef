import { Command } from "commander";
import type { Terminal } from "../terminal.ts";
import { hevyCommand } from "./hevy.ts";
import { oauthCommand } from "./oauth-command.ts";
import { OURA_CONNECTION } from "./oura.ts";
import { POLAR_CONNECTION } from "./polar.ts";
import { STRAVA_CONNECTION } from "./strava.ts";
import { WHOOP_CONNECTION } from "./whoop.ts";

const BY_OAUTH = [STRAVA_CONNECTION, POLAR_CONNECTION, WHOOP_CONNECTION, OURA_CONNECTION];

/** `cooldown connect`: the apps that say only that there is a workout, and are then asked for it. */
export function connectCommand(terminal: Terminal): Command {
  const command = new Command("connect").description(
    "connect an athlete's Strava, Polar, WHOOP, Oura or Hevy, whose webhooks only say that there is a workout",
  );
  for (const connection of BY_OAUTH) command.addCommand(oauthCommand(connection, terminal));
  return command.addCommand(hevyCommand(terminal));
}
