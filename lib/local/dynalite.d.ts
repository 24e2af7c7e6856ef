declare module "dynalite" {
  import type { Server } from "node:http";

  /** An embedded DynamoDB; in memory without `path`. */
  function dynalite(options: { readonly path?: string; readonly createTableMs?: number }): Server;
  export = dynalite;
}
