import { signatureOf } from "../../lib/vendors/signatures.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { type IncidentWorld, startIncidentWorld } from "./incident-world.ts";

/** Something that goes wrong with a team, as docs/runbook.md lists it. */
export interface Incident {
  readonly name: string;
  /** Its section of docs/runbook.md. */
  readonly section: string;
  /** How lines of the doctor begin that tell of it. */
  readonly told: readonly string[];
  /** What is typed, or done, to mend it. */
  readonly mend: readonly string[];
  /** Plays it: breaks the team, and answers how it is mended, and whether its athletes are served again. */
  readonly play: (world: IncidentWorld) => Promise<Played>;
}

interface Played {
  readonly mend: () => Promise<void>;
  readonly isServed: () => Promise<boolean>;
}

/** What was seen of an incident. */
interface Rehearsed {
  /** Lines that ought to tell of it, and did before anything was broken, or did not after, or did once it was mended. */
  readonly wrong: readonly string[];
}

const HEALING_MINUTES = 15;

/** Breaks a team, listens whether the doctor tells, mends it by the runbook's commands, and looks whether all is well. */
export async function rehearse({ told, play }: Incident): Promise<Rehearsed> {
  const world = await startIncidentWorld();
  const heard = async (): Promise<readonly boolean[]> => {
    const lines = await world.told();
    return told.map((begins) => lines.some((line) => line.startsWith(begins)));
  };
  try {
    await addAthlete(world, "ana");
    const before = await heard();
    const { mend, isServed } = await play(world);
    const broken = await heard();
    await mend();
    await world.pass(HEALING_MINUTES);
    const mended = await heard();
    const served = await isServed();
    return {
      wrong: [
        ...told.flatMap((line, at) => [
          ...(before[at] ? [`told before anything broke: ${line}`] : []),
          ...(broken[at] ? [] : [`not told: ${line}`]),
          ...(mended[at] ? [`still told once mended: ${line}`] : []),
        ]),
        ...(served ? [] : ["athletes are not served once it is mended"]),
      ],
    };
  } finally {
    await world.stop();
  }
}

const NAMES = ["ana", "bea", "cy", "dee", "eli", "flo"] as const;
type Name = (typeof NAMES)[number];

/** An athlete of New York who consented to SMS, and is welcomed within the minute. */
export async function addAthlete(world: IncidentWorld, athleteId: Name): Promise<void> {
  const profile = aProfile({ phone: `+1202555012${3 + NAMES.indexOf(athleteId)}` });
  const consent = { sms: { state: "given", at: "2026-11-23T16:00:00.000Z", method: "form", by: "Coach Lee" } } as const;
  await world.directory.add(anAthlete({ athleteId, profile, consent }), "2026-11-24T08:10:00.000Z");
  await world.pass(2);
}

/** What an app posts when a session has ended just now. */
function aSession(
  world: IncidentWorld,
  over: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const startedAt = new Date(world.now() - 45 * 60_000).toISOString().replace("Z", "-00:00");
  return { id: `w-${world.now()}`, kind: "run", startedAt, durationMinutes: 45, rpe: 6, ...over };
}

/** Posts a session by Ana's own token; answers how to post another one, and what the first one was answered. */
export async function anApp(
  world: IncidentWorld,
): Promise<(over?: Readonly<Record<string, unknown>>) => Promise<number>> {
  const { out } = await world.run(["token", "create", "--athlete", "ana"]);
  const { token } = JSON.parse(out) as { readonly token: string };
  return (over) => world.post("/v1/workouts", aSession(world, over), { authorization: `Bearer ${token}` });
}

/** The webhook secret that a rotation shows. */
export async function rotatedSecret(world: IncidentWorld): Promise<string> {
  const { out } = await world.run(["team", "secrets", "rotate", "--yes"]);
  return (JSON.parse(out) as { readonly secret: string }).secret;
}

/** Posts a session of Ana's, signed by a secret of the team's. */
export function postSigned(world: IncidentWorld, secret: string): Promise<number> {
  const session = { athleteId: "ana", ...aSession(world) };
  const timestamp = String(Math.floor(world.now() / 1_000));
  const signed = { id: "msg_1", timestamp, body: new TextEncoder().encode(JSON.stringify(session)) };
  return world.post("/v1/workouts", session, {
    "webhook-id": signed.id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatureOf(secret, signed),
  });
}

/** Whether a session that is posted now brings a text within half an hour. */
export async function isTexted(world: IncidentWorld, post: () => Promise<number>): Promise<boolean> {
  const before = world.texts();
  const status = await post();
  await world.pass(30);
  return status === 202 && world.texts() > before;
}
