import { mkdtemp, rm } from "node:fs/promises";
import { Agent, type Server } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** Where a server listens that has no port: a web page can ask every port of the machine, but opens no file. */
export interface PrivateSocket {
  /** Carries a client's requests there, whatever host they name. */
  readonly agent: Agent;
  /** Removes what is left of it, once the server is closed. */
  readonly remove: () => Promise<void>;
}

const MOST_CONNECTIONS = 50;
/** The path of a socket has at most 103 characters on macOS (unix(4)), of which 24 come after the folder for temporary files. */
const LONGEST_FOLDER = 79;

/** Lets a server listen on a Unix socket that this user alone can open; on Windows, on a named pipe. */
export async function listenPrivately(server: Server): Promise<PrivateSocket> {
  const folder = await mkdtemp(join(tmpdir().length > LONGEST_FOLDER ? "/tmp" : tmpdir(), "cooldown-"));
  const path = process.platform === "win32" ? `\\\\.\\pipe\\${basename(folder)}` : join(folder, "socket");
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_CONNECTIONS });
  agent.createConnection = () => connect(path);
  return { agent, remove: () => rm(folder, { recursive: true, force: true }) };
}
