import { Pool } from "pg";

const SCHEMA = `
create table if not exists workouts (athlete_id text, id text, report jsonb not null, primary key (athlete_id, id));
create table if not exists reminders (
  athlete_id text, workout_id text, due_at timestamptz not null, state text not null default 'PENDING',
  primary key (athlete_id, workout_id));
create index if not exists due on reminders (due_at) where state = 'PENDING'`;

/** A workout and its reminder in one statement: both are stored or neither. */
const STORE = `
with stored as (insert into workouts values ($1, $2, $3) on conflict do nothing returning athlete_id, id)
insert into reminders select athlete_id, id, $4 from stored`;

/** What stays SENDING, because its worker died, is never taken again. */
const CLAIM = `
update reminders set state = 'SENDING' where (athlete_id, workout_id) in (
  select athlete_id, workout_id from reminders where state = 'PENDING' and due_at <= now()
  order by due_at limit $1 for update skip locked)
returning athlete_id, workout_id`;

const SETTLE = "update reminders set state = 'SENT' where athlete_id = $1 and workout_id = $2";
const POLL_MS = 200;

/** Hono and node-postgres by hand: a table of reminders, claimed by SKIP LOCKED. */
export async function openPeer(url, atOnce) {
  const pool = new Pool({ connectionString: url, max: atOnce });
  await pool.query(SCHEMA);
  return {
    store: ({ athleteId, id, ...report }, dueAt) => pool.query(STORE, [athleteId, id, report, dueAt]),
    work: async (publish) => {
      for (;;) {
        const { rows } = await pool.query(CLAIM, [atOnce]);
        await Promise.all(rows.map((row) => sendOne(pool, row, publish)));
        if (rows.length === 0) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
  };
}

async function sendOne(pool, { athlete_id: athleteId, workout_id: id }, publish) {
  await publish(id);
  await pool.query(SETTLE, [athleteId, id]);
}
