import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";

const QUEUE = "texts";

/** BullMQ: the workout in a hash, then a delayed job; one that its worker died of fails, and is not tried again. */
export async function openPeer(url, atOnce) {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  const queue = new Queue(QUEUE, { connection });
  return {
    store: async ({ athleteId, id, ...report }, dueAt) => {
      await connection.hset(`workouts:${athleteId}`, { [id]: JSON.stringify(report) });
      const delay = Math.max(0, Date.parse(dueAt) - Date.now());
      await queue.add("text", { id }, { jobId: `${athleteId}-${id}`, delay, attempts: 1 });
    },
    work: async (publish) => {
      const options = { connection, concurrency: atOnce, maxStalledCount: 0, stalledInterval: 5_000 };
      const worker = new Worker(QUEUE, ({ data }) => publish(data.id), options);
      worker.on("error", (error) => process.stderr.write(`${error.message}\n`));
      await worker.waitUntilReady();
    },
  };
}
