import * as z from "zod/mini";
import { inviteAthlete } from "../../../lib/app/invite-athlete.ts";
import { addAthlete } from "../../../lib/app/manage-athletes.ts";
import * as time from "../../../lib/domain/local-time.ts";
import { newAthlete } from "../../../lib/domain/profile.ts";
import { profileFile } from "../../../lib/files/profile-file.ts";
import * as cli from "../cli.ts";

export const ZONE = "America/New_York";

/** A text as the outbox tells of it. */
export interface SentText {
  readonly id: string;
  readonly sentAt: string;
  readonly athleteId: string;
  readonly channel: string;
  readonly to: string;
  readonly kind: string;
  readonly body: string;
}

/** A local runtime with an invented athlete, to whom things happen by the routes that everybody uses. */
export interface Stage {
  readonly athleteId: string;
  readonly now: () => Promise<number>;
  readonly moveTo: (ms: number) => Promise<void>;
  /** Logs a workout that ended some local days ago, at this time of day. */
  readonly log: (daysAgo: number, workout: object) => Promise<void>;
  readonly text: (body: string) => Promise<void>;
  /** The first text of a kind to the athlete. */
  readonly sent: (kind: string) => Promise<SentText | undefined>;
}

const athleteAnswer = z.object({ athleteId: z.string(), token: z.string() });
const clockAnswer = z.object({ now: z.string() });
const outboxAnswer = z.object({
  messages: z.array(
    z.object({
      id: z.string(),
      sentAt: z.string(),
      athleteId: z.string(),
      channel: z.string(),
      to: z.string(),
      kind: z.string(),
      body: z.string(),
    }),
  ),
});

interface Cast {
  readonly url: string;
  /** Of four digits, to make an invented phone of. */
  readonly number: string;
  readonly profile: object;
}

/** Adds an athlete whose consent is taken as given. */
export async function stageWith({ url, number, profile }: Cast): Promise<Stage> {
  const added = athleteAnswer.parse(await post(`${url}/local/athletes`, { ...sample(number), ...profile }));
  return stageOf(url, { ...added, phone: phoneOf(number) });
}

/** Adds an athlete who has not been asked yet, and asks. */
export async function stageWithInvited({ url, number }: Cast, services: cli.Services): Promise<Stage> {
  const athleteId = `sample-${number}`;
  const profile = profileFile(services.clock()).parse(sample(number));
  const added = await addAthlete(newAthlete({ athleteId, profile }), services);
  if (added !== "added") throw new cli.CommandFailed(`${athleteId} is there already: run it again`);
  await inviteAthlete(athleteId, { by: "cooldown trigger" }, services);
  return stageOf(url, { athleteId, token: "", phone: phoneOf(number) });
}

function sample(number: string): object {
  const channels = { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] };
  return { name: "Sam", timeZone: ZONE, phone: phoneOf(number), wake: { default: "06:30" }, channels };
}

function phoneOf(number: string): string {
  return `+1202556${number}`;
}

interface Person {
  readonly athleteId: string;
  readonly token: string;
  readonly phone: string;
}

function stageOf(url: string, { athleteId, token, phone }: Person): Stage {
  const now = async (): Promise<number> => time.instantMs(clockAnswer.parse(await get(url, "/local/clock")).now);
  return {
    athleteId,
    now,
    moveTo: (ms) => moveClock(url, ms),
    log: async (daysAgo, workout) => {
      const endMs = (await now()) - daysAgo * time.DAY_MS;
      const minutes = "durationMinutes" in workout ? Number(workout.durationMinutes) : 0;
      const startMs = endMs - minutes * time.MINUTE_MS;
      const startedAt = time.isoAtOffset(startMs, time.offsetMinutesAt(startMs, ZONE));
      await post(`${url}/v1/workouts`, { ...workout, startedAt }, { authorization: `Bearer ${token}` });
    },
    text: async (body) => void (await post(`${url}/local/sms`, { from: phone, body })),
    sent: async (kind) => {
      const { messages } = outboxAnswer.parse(await get(url, "/local/outbox"));
      return messages.find((message) => message.athleteId === athleteId && message.kind === kind);
    },
  };
}

/** Runs all that is due on the way to an instant. */
export async function moveClock(url: string, ms: number): Promise<void> {
  await post(`${url}/local/clock`, { to: time.isoInstant(ms) });
}

async function get(url: string, path: string): Promise<unknown> {
  return (await fetch(url + path)).json();
}

async function post(url: string, body: object, headers: object = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new cli.CommandFailed(`${new URL(url).pathname} answered ${response.status}: ${await response.text()}`);
  return response.json();
}
