import { Pool } from "pg";
import { PgBoss } from "pg-boss";

const SCHEMA =
  "create table if not exists workouts (athlete_id text, id text, report jsonb not null, primary key (athlete_id, id))";
const STORE = "insert into workouts values ($1, $2, $3) on conflict do nothing";
const QUEUE = "texts";

/** pg-boss: the workout and its job in one transaction; a job is never tried again, so that nobody gets a text twice. */
export async function openPeer(url, atOnce) {
  const pool = new Pool({ connectionString: url, max: atOnce });
  const boss = new PgBoss({ connectionString: url, max: atOnce });
  boss.on("error", (error) => process.stderr.write(`${error.message}\n`));
  await pool.query(SCHEMA);
  await boss.start();
  await boss.createQueue(QUEUE, { retryLimit: 0 });
  return {
    store: async ({ athleteId, id, ...report }, dueAt) => {
      const client = await pool.connect();
      const db = { executeSql: (text, values) => client.query(text, values) };
      try {
        await client.query("begin");
        const { rowCount } = await client.query(STORE, [athleteId, id, report]);
        if (rowCount === 1) await boss.send(QUEUE, { id }, { startAfter: new Date(dueAt), db });
        await client.query("commit");
      } finally {
        client.release();
      }
    },
    work: async (publish) => {
      const options = { batchSize: atOnce, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true };
      await boss.work(QUEUE, options, (jobs) => Promise.all(jobs.map(({ data }) => publish(data.id))));
    },
  };
}
