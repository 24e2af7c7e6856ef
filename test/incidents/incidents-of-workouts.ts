import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { fixture } from "../support/hook-source.ts";
import { anApp, type Incident, isTexted, postSigned, rotatedSecret } from "./incident.ts";
import type { IncidentWorld } from "./incident-world.ts";

const PROFILE = { PK: { S: "ATHLETE#ana" }, SK: { S: "PROFILE" } };
const HEVY_WORKOUT = "f1085cdb-32b2-4003-967d-53a3af8eaecb";

/** What keeps workouts from being stored or understood. */
export const INCIDENTS_OF_WORKOUTS: readonly Incident[] = [
  {
    name: "poison item",
    section: "An athlete cannot be assessed",
    told: [
      "problem athletes: 1 athlete cannot be read by this release: ana (",
      "problem alarms: The alarm AssessFaulty is on",
    ],
    mend: ["npx cooldown athlete list --team riverside", "aws dynamodb put-item, with the attribute as it was"],
    play: async (world) => {
      const { client, tableName: TableName } = world.cloud.dynalite;
      const post = await anApp(world);
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: PROFILE }));
      await client.send(new PutItemCommand({ TableName, Item: { ...Item, wake: { S: "dawn" }, profile: { S: "?" } } }));
      await world.pass(1);
      return {
        mend: async () => void (await client.send(new PutItemCommand({ TableName, Item }))),
        isServed: () => isTexted(world, post),
      };
    },
  },
  {
    name: "old secret",
    section: "Requests are refused",
    told: ["problem alarms: The alarm WebhookRefusals is on"],
    mend: ["npx cooldown team secrets rotate riverside", "the sender signs by the secret that it shows"],
    play: async (world) => {
      const oldest = await rotatedSecret(world);
      for (let rotations = 0; rotations < 2; rotations += 1) await rotatedSecret(world);
      for (let requests = 0; requests < 301; requests += 1) await postSigned(world, oldest);
      let secret = oldest;
      return {
        mend: async () => {
          secret = await rotatedSecret(world);
        },
        isServed: () => isTexted(world, () => postSigned(world, secret)),
      };
    },
  },
  {
    name: "throttled table",
    section: "The table is throttled",
    told: ["problem alarms: The alarm WebhookFailing is on", "problem alarms: The alarm PlatformTableThrottled is on"],
    mend: ["wait; where the index is hot, more `shards` in teams/riverside.json and a deployment"],
    play: (world) => whileRequestsFail(world, (isOn) => void (world.faults.tableIsThrottled = isOn)),
  },
  {
    name: "bad release",
    section: "The webhook fails",
    told: ["problem alarms: The alarm WebhookFailing is on"],
    mend: ["git checkout <the last good version>", "npm run deploy -- --team riverside"],
    play: (world) => whileRequestsFail(world, (isOn) => void (world.faults.releaseIsBad = isOn)),
  },
  {
    name: "expired vendor token",
    section: "Errands are given up",
    told: ["problem alarms: The alarm ErrandsGivenUp is on"],
    mend: [
      "npx cooldown quarantine list --team riverside",
      "npx cooldown connect hevy --athlete ana --team riverside",
      "npx cooldown quarantine replay --team riverside",
    ],
    play: expiredKey,
  },
];

/** What fails for twelve minutes, while an app tries each of them. */
async function whileRequestsFail(world: IncidentWorld, setFault: (isOn: boolean) => void) {
  const post = await anApp(world);
  setFault(true);
  for (let minute = 0; minute < 12; minute += 1) {
    await post();
    await world.pass(1);
  }
  return { mend: async () => setFault(false), isServed: () => isTexted(world, post) };
}

/** Hevy tells of a workout, and takes Ana's key no more. */
async function expiredKey(world: IncidentWorld) {
  const connect = async (key: string): Promise<string> => {
    const { out } = await world.run(["connect", "hevy", "--athlete", "ana"], [key]);
    return (JSON.parse(out) as { readonly authorization: string }).authorization;
  };
  const authorization = await connect("the-old-key-of-ana");
  world.vendors.on(`GET /v1/workouts/${HEVY_WORKOUT}`, ({ headers }) =>
    headers["api-key"] === "the-new-key-of-ana" ? { body: fixture("hevy", "workout") } : { status: 401 },
  );
  await world.post("/v1/hooks/hevy", { workoutId: HEVY_WORKOUT }, { authorization });
  await world.pass(3);
  return {
    mend: async () => {
      await world.run(["quarantine", "list"]);
      await connect("the-new-key-of-ana");
      await world.run(["quarantine", "replay"]);
    },
    isServed: async () => (await world.workouts.read("ana")).length === 1,
  };
}
