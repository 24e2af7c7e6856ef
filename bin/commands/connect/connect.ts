import { API_KEY_CONNECTIONS, OAUTH_CONNECTIONS } from "../../../lib/vendors/connections.ts";
import type { FillCommand } from "../cli.ts";
import { apiKeyCommand } from "./api-key.ts";
import { linkCommand, unlinkCommand } from "./link.ts";
import { oauthCommand } from "./oauth.ts";

/** `cooldown connect`: whose workouts a vendor tells of, with what its API is asked by where it only says that there is one. */
export const connectCommands: FillCommand = (command, terminal) => {
  for (const connection of OAUTH_CONNECTIONS) command.addCommand(oauthCommand(connection, terminal));
  for (const connection of API_KEY_CONNECTIONS) command.addCommand(apiKeyCommand(connection, terminal));
  command.addCommand(linkCommand(terminal)).addCommand(unlinkCommand(terminal));
};
