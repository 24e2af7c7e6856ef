import { startDynamoDbLocal } from "../support/dynamodb-local.ts";
import { rehearseRestore, timeOfOneProcess } from "./rehearse.ts";

/** `npm run rehearse-restore [ITEMS]`: a restore on DynamoDB Local that is killed twice, beside one process an item. */
const items = Number(process.argv[2] ?? 18_000);
const SAMPLES = 20;

const dynamodb = await startDynamoDbLocal();
const { compared, killedAt, tookMs } = await rehearseRestore(dynamodb.endpoint, items);
const oneMs = await timeOfOneProcess(dynamodb.endpoint, SAMPLES);
await dynamodb.stop();
const { same, missing, checksums } = compared;
console.log(`${items} items, killed after ${killedAt.join(" and ")}: ${same} the same, ${missing} missing`);
console.log(`checksums ${checksums.from} and ${checksums.to}`);
console.log(`${(tookMs / 1000).toFixed(1)} s in three processes; one process an item takes ${oneMs.toFixed(0)} ms`);
console.log(`ratio ${((items * oneMs) / tookMs).toFixed(0)}`);
if (missing > 0 || checksums.from !== checksums.to) process.exitCode = 1;
