import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";

export interface TeamTableProps {
  /** For the bill: the tags of a stack do not reach the replica of a table. */
  readonly tags: Readonly<Record<string, string>>;
  /** Production keeps table and key when the stack is deleted, and has its own encryption key. */
  readonly production: boolean;
}

/** The longest that KMS allows: each of the first two rotations adds the price of a key for good (docs/cost.md). */
export const ROTATED_EVERY: cdk.Duration = cdk.Duration.days(2_560);

/** What a role may do with the table. */
export interface TableUse {
  /** DynamoDB actions on items, without the `dynamodb:` prefix. */
  readonly items: readonly string[];
  /**
   * Whether the role may query the due index.
   * @default false
   */
  readonly dueIndex?: boolean;
  /**
   * The one athlete whose items the role may use.
   * @default every athlete's
   */
  readonly athleteId?: string;
  /**
   * Whether the role may read the partition `TEAM`, which holds the team's secrets.
   * @default false
   */
  readonly teamSecrets?: boolean;
}

/** A team's one table (docs/architecture.md): the stream names athletes who changed, the index `due` what is due. */
export class TeamTable extends Construct {
  readonly table: cdk.aws_dynamodb.TableV2;
  private readonly key: cdk.aws_kms.Key | undefined;

  constructor(scope: Construct, id: string, { production, tags }: TeamTableProps) {
    super(scope, id);
    const removalPolicy = production ? cdk.RemovalPolicy.RETAIN : cdk.RemovalPolicy.DESTROY;
    this.key = production
      ? new cdk.aws_kms.Key(this, "Key", { rotationPeriod: ROTATED_EVERY, removalPolicy })
      : undefined;
    const text = cdk.aws_dynamodb.AttributeType.STRING;
    this.table = new cdk.aws_dynamodb.TableV2(this, "Table", {
      partitionKey: { name: "PK", type: text },
      sortKey: { name: "SK", type: text },
      billing: cdk.aws_dynamodb.Billing.onDemand(),
      dynamoStream: cdk.aws_dynamodb.StreamViewType.KEYS_ONLY,
      timeToLiveAttribute: "deleteAfter",
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: this.key
        ? cdk.aws_dynamodb.TableEncryptionV2.customerManagedKey(this.key)
        : cdk.aws_dynamodb.TableEncryptionV2.dynamoOwnedKey(),
      deletionProtection: production,
      removalPolicy,
      tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
      globalSecondaryIndexes: [
        {
          indexName: "due",
          partitionKey: { name: "dueShard", type: text },
          sortKey: { name: "dueAt", type: text },
          projectionType: cdk.aws_dynamodb.ProjectionType.INCLUDE,
          nonKeyAttributes: ["sendBefore"],
        },
      ],
    });
  }

  /** Allows a role to use items of the table, and nothing else. */
  allow(role: cdk.aws_iam.IRole, { items, dueIndex = false, athleteId, teamSecrets = false }: TableUse): void {
    const { tableArn } = this.table;
    const index = `${tableArn}/index/due`;
    const actions = items.map((action) => `dynamodb:${action}`);
    const conditions = athleteId === undefined ? {} : onlyPartition(`ATHLETE#${athleteId}`);
    role.addToPrincipalPolicy(new cdk.aws_iam.PolicyStatement({ actions, resources: [tableArn], conditions }));
    if (dueIndex)
      role.addToPrincipalPolicy(new cdk.aws_iam.PolicyStatement({ actions: ["dynamodb:Query"], resources: [index] }));
    role.addToPrincipalPolicy(denyTeamPartition([tableArn, index], teamSecrets ? WRITES : ["dynamodb:*"]));
    this.allowKey(role);
  }

  /** Allows a role to read the stream. */
  allowStream(role: cdk.aws_iam.IRole): void {
    const actions = ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"];
    const resources = this.table.tableStreamArn === undefined ? [] : [this.table.tableStreamArn];
    role.addToPrincipalPolicy(
      new cdk.aws_iam.PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources }),
    );
  }

  /** What callers of DynamoDB need for a customer-managed key, and only through DynamoDB. */
  private allowKey(role: cdk.aws_iam.IRole): void {
    if (this.key === undefined) return;
    const actions = ["Decrypt", "DescribeKey", "Encrypt", "GenerateDataKey", "ReEncryptFrom", "ReEncryptTo"];
    role.addToPrincipalPolicy(
      new cdk.aws_iam.PolicyStatement({
        actions: actions.map((action) => `kms:${action}`),
        resources: [this.key.keyArn],
        conditions: {
          StringEquals: { "kms:ViaService": `dynamodb.${cdk.Stack.of(this).region}.amazonaws.com` },
        },
      }),
    );
  }
}

function onlyPartition(partition: string): Readonly<Record<string, unknown>> {
  return { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": [partition] } };
}

/** Only operators write the partition `TEAM`. */
const WRITES: string[] = ["PutItem", "UpdateItem", "DeleteItem"].map((action) => `dynamodb:${action}`);

function denyTeamPartition(resources: string[], actions: string[]): cdk.aws_iam.PolicyStatement {
  return new cdk.aws_iam.PolicyStatement({
    effect: cdk.aws_iam.Effect.DENY,
    actions,
    resources,
    conditions: { "ForAnyValue:StringEquals": { "dynamodb:LeadingKeys": ["TEAM"] } },
  });
}
