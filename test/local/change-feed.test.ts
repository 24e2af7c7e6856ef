import { expect, test } from "vitest";
import { type ChangeConsumer, createChangeFeed } from "../../lib/local/change-feed.ts";
import { createDynamoClient } from "../../lib/table/dynamo-client.ts";

const PROFILE_OF = (athleteId: string) => ({ PK: `ATHLETE#${athleteId}`, SK: "PROFILE" });
const PATIENCE_MS = 20;

/** A feed whose consumer notes whose changes came together, after some work. */
function aFeed() {
  const batches: (readonly string[])[] = [];
  const consume: ChangeConsumer = async ({ Records }) => {
    batches.push(Records.map(({ dynamodb }) => dynamodb.Keys.PK.S));
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    return { batchItemFailures: [] };
  };
  const client = createDynamoClient({ endpoint: "http://127.0.0.1:1", region: "us-east-1" });
  return { ...createChangeFeed(client, consume), batches };
}

test("changes of one athlete that wait together are assessed once", async () => {
  const { add, settle, batches } = aFeed();
  add(PROFILE_OF("ana"));

  for (let n = 0; n < 300; n += 1) add({ PK: "ATHLETE#ana", SK: `WORKOUT#cooldown#w-${n}` });
  add(PROFILE_OF("bea"));
  await settle();

  expect(batches.flat().filter((athlete) => athlete === "ATHLETE#ana").length).toBeLessThanOrEqual(2);
  expect(batches.flat()).toContain("ATHLETE#bea");
});

test("a change that comes while its athlete is being assessed is assessed after it", async () => {
  const { add, settle, batches } = aFeed();
  add(PROFILE_OF("ana"));
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS / 4));

  add(PROFILE_OF("ana"));
  await settle();

  expect(batches).toStrictEqual([["ATHLETE#ana"], ["ATHLETE#ana"]]);
});

test("what does not ask for an assessment is passed over", async () => {
  const { add, settle, batches } = aFeed();

  add({ PK: "ATHLETE#ana", SK: "STATUS" });
  await settle();

  expect(batches).toStrictEqual([]);
});
