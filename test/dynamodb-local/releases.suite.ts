import { expect, inject, test } from "vitest";
import { rehearse } from "../releases/rehearsal.ts";
import { dynamoDbLocalClient } from "../support/dynamodb-local.ts";

test("a release made, rolled back and made again while workouts come in loses, doubles and leaves nothing (I14)", async () => {
  const endpoint = inject("dynamoDbLocal");
  const client = dynamoDbLocalClient(endpoint);

  const { lost, doubled, open, errors, posted, sent } = await rehearse({ client, endpoint }, 1);

  client.destroy();
  expect({ lost, doubled, open, errors }).toStrictEqual({ lost: [], doubled: [], open: [], errors: [] });
  expect(posted).toBe(12);
  expect(sent).toBeGreaterThan(1);
}, 180_000);
