import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Attributes } from "./expressions.ts";

/** Attributes as DynamoDB takes them; members without a value are left out. */
export function marshalled(attributes: object): Record<string, AttributeValue> {
  return marshall(attributes, { removeUndefinedValues: true });
}

/** Attributes as DynamoDB gave them. */
export function unmarshalled(item: Record<string, AttributeValue>): Attributes {
  return unmarshall(item);
}
