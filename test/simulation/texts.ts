import { answerText } from "../../lib/app/answer-text.ts";
import { watchedLog } from "../support/log-watch.ts";
import { pick } from "../support/random.ts";
import { createStores } from "../support/stores.ts";
import { interleavedTable } from "./interleaved.ts";
import { interleavedCoach, interleavedReplies } from "./interleaved-sns.ts";
import { AwayError, type Job } from "./jobs.ts";
import type { Somebody, World } from "./world.ts";

const STOPS = ["STOP", "please stop texting me"];
const STARTS = ["START"];

const BODIES: readonly string[] = [
  ...STOPS,
  ...STARTS,
  ...STARTS,
  "YES",
  "yes",
  "NO",
  "STATUS",
  "SNOOZE 2",
  "PAUSE 1",
  "SICK 1",
  "RESUME",
  "RESUME",
  "RESUME",
  "I have chest pain",
  "my knee hurts",
  "8/10 today",
  "REST 1",
  "FOOD OFF",
  "FOOD ON",
  "LESS",
  "MORE",
  "RACE TOMORROW",
  "thanks",
];

/** What holds the next text back, or ends it. */
const LAST_WORDS: readonly string[] = ["PAUSE 1", "PAUSE 2", "SICK 1", "SNOOZE 2", "I have chest pain"];

/** A text from an athlete's phone, which SNS hands on until it was taken. */
export function aText(who: Somebody, world: World): Job {
  return texting(who, pick(world.random, BODIES), world);
}

/** A text that comes just as one is due to its sender. */
export function aLastWord(who: Somebody, world: World): Job {
  return texting(who, pick(world.random, LAST_WORDS), world);
}

function texting({ athleteId, phone }: Somebody, body: string, world: World): Job {
  const messageId = world.newId("in");
  return {
    what: `${athleteId}'s phone texts ${JSON.stringify(body)}`,
    isRetried: true,
    work: async (life) => {
      const { log: workouts, directory, book, inbox, joins } = createStores(interleavedTable(life, world), 1);
      const isDone = saying({ body, phone, messageId }, world);
      const outcome = await answerText(
        { from: phone, body, messageId },
        {
          clock: life.clock,
          directory,
          workouts,
          book,
          inbox,
          log: watchedLog,
          messenger: interleavedReplies(life, world, messageId),
          coach: interleavedCoach(life, world),
          operator: { tell: async () => undefined },
          joins,
          joining: null,
          teamName: "Riverside RC",
          teamPolicy: {},
        },
      ).catch(unlessAway);
      if (outcome !== "stranger" && outcome !== "dropped" && outcome !== "repeated") isDone();
    },
  };
}

/** As the handler does: only while the table is away the text comes again. */
function unlessAway(error: unknown): "dropped" {
  if (error instanceof AwayError) throw error;
  return "dropped";
}

interface Said {
  readonly body: string;
  readonly phone: string;
  readonly messageId: string;
}

function saying({ body, ...of }: Said, { monitor }: World): () => void {
  if (STOPS.includes(body)) return monitor.numbers.saying({ ...of, word: "stop" });
  return STARTS.includes(body) ? monitor.numbers.saying({ ...of, word: "start" }) : () => undefined;
}
