import type { Answered } from "../../lib/app/answer-text.ts";
import { aWorld, type World } from "./memory-world.ts";

/** The phone of somebody who is no athlete yet. */
export const STRANGER = "+12025550199";

/** A team that is joined with RIVER26, on a Thursday at noon in New York. */
export function aTeamToJoin(): World {
  return aWorld({ now: "2026-11-19 12:00", canReply: true, joinCode: "RIVER26" });
}

/** What was sent, in order. */
export function sent({ messenger }: World): readonly string[] {
  return messenger.texts.map(({ kind, to, body }) => `${kind} to ${to}: ${body}`);
}

/** A text from the stranger's phone unless told otherwise. */
export function text(world: World, body: string, from: string = STRANGER): Promise<Answered> {
  return world.text(body, { from });
}
