import { Command } from "commander";
import { API_KEY_CONNECTIONS, OAUTH_CONNECTIONS } from "../../../lib/vendors/registry.ts";
import type { Terminal } from "../terminal.ts";
import { apiKeyCommand } from "./api-key.ts";
import { linkCommand, unlinkCommand } from "./link.ts";
import { oauthCommand } from "./oauth.ts";

/** `cooldown connect`: whose workouts a vendor tells of, with what its API is asked by where it only says that there is one. */
export function connectCommand(terminal: Terminal): Command {
  const command = new Command("connect").description(
    "connect an athlete's Strava, Polar, WHOOP, Oura or Hevy, or link the user of a vendor who posts whole workouts",
  );
  for (const connection of OAUTH_CONNECTIONS) command.addCommand(oauthCommand(connection, terminal));
  for (const connection of API_KEY_CONNECTIONS) command.addCommand(apiKeyCommand(connection, terminal));
  return command.addCommand(linkCommand(terminal)).addCommand(unlinkCommand(terminal));
}
