import type { Secrets, TeamSecrets } from "../ports/hooks.ts";
import { changeSecrets } from "./rotate-secrets.ts";

/** Makes `key` (32 random bytes in Base64) the team's first data key; a team that has one keeps it. */
export async function ensureDataKey(key: string, port: TeamSecrets): Promise<void> {
  const { secrets } = await port.read();
  if (keysOf(secrets).length > 0) return;
  await changeSecrets((now) => (keysOf(now).length > 0 ? now : { ...now, dataKeys: [key] }), port);
}

/** Makes `key` the one that credentials are sealed with from now on; every earlier one goes on opening its own. */
export async function rotateDataKey(key: string, port: TeamSecrets): Promise<void> {
  await changeSecrets((secrets) => ({ ...secrets, dataKeys: [key, ...keysOf(secrets)] }), port);
}

function keysOf({ dataKeys = [] }: Secrets): readonly string[] {
  return dataKeys;
}
