import { dynamoDbLocalClient, startDynamoDbLocal } from "../support/dynamodb-local.ts";
import { rehearse } from "./rehearsal.ts";

const DAYS = Number(process.argv[2] ?? 7);

// npm run rehearse-release -- [DAYS]: on DynamoDB Local, with the bundles as they ship.
const { endpoint, stop } = await startDynamoDbLocal();
const client = dynamoDbLocalClient(endpoint);
try {
  const { lost, doubled, open, refused, errors, sent, posted } = await rehearse({ client, endpoint }, DAYS);
  const figures = `${lost.length} lost, ${doubled.length} doubled, ${open.length} open`;
  process.stdout.write(`${DAYS} days, ${posted} workouts, ${sent} texts: ${figures}\n`);
  for (const wrong of [...lost, ...doubled, ...open, ...refused, ...errors]) process.stdout.write(`${wrong}\n`);
  process.exitCode = [lost, doubled, open, refused, errors].some((list) => list.length > 0) ? 1 : 0;
} finally {
  client.destroy();
  await stop();
}
