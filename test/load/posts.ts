import { createHmac } from "node:crypto";
import { between, pick } from "../support/random.ts";

export interface Athlete {
  readonly athleteId: string;
  readonly token: string;
}

/** What a post was answered, and the workouts that it carried, as `athleteId id`. */
export interface Sent {
  readonly code: number;
  readonly workouts: readonly string[];
}

interface PostDeps {
  readonly url: string;
  readonly secret: string;
  readonly athletes: readonly Athlete[];
  readonly random: () => number;
}

interface Post {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly workouts: readonly string[];
}

const DAY_MS = 86_400_000;
const JSON_TYPE = { "content-type": "application/json" };

/** Posts of every sort: most are sound, signed or with a token, alone or five at a time; the rest must be refused. */
export function createPosts({ url, secret, athletes, random }: PostDeps): {
  readonly send: (at: number) => Promise<Sent>;
} {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const workout = (id: string) => ({
    id,
    kind: pick(random, ["run", "strength", "cross"] as const),
    startedAt: new Date(Date.now() - between(random, 0, 299) * DAY_MS - 3_600_000).toISOString(),
    durationMinutes: between(random, 1, 100),
    rpe: between(random, 0, 10),
  });
  const signed = (body: string, at: number): Readonly<Record<string, string>> => {
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = createHmac("sha256", key).update(`m${at}.${timestamp}.${body}`).digest("base64");
    return {
      ...JSON_TYPE,
      "webhook-id": `m${at}`,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${signature}`,
    };
  };
  const postAt = (at: number): Post => {
    const { athleteId, token } = pick(random, athletes);
    const bearer = { ...JSON_TYPE, authorization: `Bearer ${token}` };
    const share = random();
    const one = workout(`w${at}`);
    const workouts = [`${athleteId} w${at}`];
    if (share < 0.15) return { headers: bearer, body: JSON.stringify(one), workouts };
    if (share < 0.25) {
      const five = Array.from({ length: 5 }, (_, each) => ({
        ...workout(`w${at}-${each}`),
        ...pickId(athletes, random),
      }));
      const body = JSON.stringify({ workouts: five });
      return { headers: signed(body, at), body, workouts: five.map(({ athleteId: owner, id }) => `${owner} ${id}`) };
    }
    if (share < 0.3) return { headers: bearer, body: '{"kind":"run"', workouts };
    if (share < 0.35) {
      const body = JSON.stringify({ athleteId, ...one, durationMinutes: -1 });
      return { headers: signed(body, at), body, workouts };
    }
    if (share < 0.4) {
      const wrong = { ...JSON_TYPE, authorization: `Bearer cd_${athleteId}_${"A".repeat(32)}` };
      return { headers: wrong, body: JSON.stringify(one), workouts };
    }
    if (share < 0.43) return { headers: bearer, body: "x".repeat(300_000), workouts };
    const body = JSON.stringify({ athleteId, ...one });
    return { headers: signed(share < 0.46 ? `${body} ` : body, at), body, workouts };
  };
  return {
    send: async (at) => {
      const { headers, body, workouts } = postAt(at);
      const response = await fetch(`${url}/v1/workouts`, { method: "POST", headers, body });
      await response.arrayBuffer();
      return { code: response.status, workouts };
    },
  };
}

function pickId(athletes: readonly Athlete[], random: () => number): Pick<Athlete, "athleteId"> {
  return { athleteId: pick(random, athletes).athleteId };
}
