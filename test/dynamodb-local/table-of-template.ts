import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";
import type { Template } from "aws-cdk-lib/assertions";
import * as z from "zod/mini";
import { resourcesOf } from "../infra/synth-teams.ts";

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));
const tableProperties = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) })),
  KeySchema: keySchema,
  BillingMode: z.enum(["PAY_PER_REQUEST", "PROVISIONED"]),
  GlobalSecondaryIndexes: z.array(
    z.object({
      IndexName: z.string(),
      KeySchema: keySchema,
      Projection: z.object({
        ProjectionType: z.enum(["ALL", "INCLUDE", "KEYS_ONLY"]),
        NonKeyAttributes: z.array(z.string()),
      }),
    }),
  ),
  StreamSpecification: z.object({
    StreamViewType: z.enum(["KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES"]),
  }),
});

/** The table of a template, keys, index and stream, as `CreateTable` takes it. */
export function tableOf(template: Template, TableName: string): CreateTableCommandInput {
  const [table] = Object.values(resourcesOf(template, "AWS::DynamoDB::GlobalTable"));
  const { StreamSpecification, ...schema } = tableProperties.parse(table?.Properties);
  return { TableName, ...schema, StreamSpecification: { StreamEnabled: true, ...StreamSpecification } };
}
