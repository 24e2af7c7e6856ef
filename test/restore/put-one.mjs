// One item in one process, as the shell loop of an operator does it: `put-one.mjs ENDPOINT TABLE ITEM`.
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";

const [endpoint, TableName, item] = process.argv.slice(2);
const credentials = { accessKeyId: "local", secretAccessKey: "local" };
const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
await client.send(
  new PutItemCommand({ TableName, Item: JSON.parse(item), ConditionExpression: "attribute_not_exists(PK)" }),
);
