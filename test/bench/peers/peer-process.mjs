// A peer in a process of its own: `peer-process.mjs NAME serve|work DATABASE-URL SNS-URL AT-ONCE`.
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const [name, mode, database, endpoint, atOnce] = process.argv.slice(2);
const { openPeer } = await import(`./${name}.mjs`);
const peer = await openPeer(database, Number(atOnce));

process.on("disconnect", () => process.exit());
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpuMs: (user + system) / 1_000 });
});

if (mode === "serve") {
  const app = new Hono();
  app.post("/v1/workouts", async (context) => {
    const { workout, dueAt } = await context.req.json();
    await peer.store(workout, dueAt);
    return context.json({ workouts: [{ id: workout.id, status: "created" }] }, 202);
  });
  serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => process.send({ port }));
} else {
  const sns = new SNSClient({ endpoint, maxAttempts: 1 });
  process.send({ port: 0 });
  await peer.work((id) => sns.send(new PublishCommand({ PhoneNumber: "+12025550123", Message: `Run logged: ${id}` })));
}
