import { type DigestDeps, sendDigest } from "../../lib/app/send-digest.ts";

/** Sends the week's digest, whatever the event says. It throws when it could not: the event is put aside. */
export function createHandler(deps: DigestDeps) {
  return async (): Promise<void> => {
    deps.log.info("digest sent", { found: await sendDigest(deps) });
  };
}
