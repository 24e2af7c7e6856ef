import { RemovalPolicy, Stack } from "aws-cdk-lib";
import * as dynamodb from "aws-cdk-lib/aws-dynamodb";
import { Effect, type IRole, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";

export interface TeamTableProps {
  /** Production keeps table and key when the stack goes, and encrypts with a key of its own. */
  readonly production: boolean;
}

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
   * Whether the role may read what the team's own partition `TEAM` holds: its secrets and its spending.
   * @default false
   */
  readonly teamSecrets?: boolean;
}

/** A team's one table (design.md section 3): the stream says who changed, the due index what is due. */
export class TeamTable extends Construct {
  readonly table: dynamodb.TableV2;
  private readonly key: Key | undefined;

  constructor(scope: Construct, id: string, { production }: TeamTableProps) {
    super(scope, id);
    const removalPolicy = production ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.key = production ? new Key(this, "Key", { enableKeyRotation: true, removalPolicy }) : undefined;
    const text = dynamodb.AttributeType.STRING;
    this.table = new dynamodb.TableV2(this, "Table", {
      partitionKey: { name: "PK", type: text },
      sortKey: { name: "SK", type: text },
      billing: dynamodb.Billing.onDemand(),
      dynamoStream: dynamodb.StreamViewType.KEYS_ONLY,
      timeToLiveAttribute: "deleteAfter",
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: this.key
        ? dynamodb.TableEncryptionV2.customerManagedKey(this.key)
        : dynamodb.TableEncryptionV2.dynamoOwnedKey(),
      deletionProtection: production,
      removalPolicy,
      globalSecondaryIndexes: [
        {
          indexName: "due",
          partitionKey: { name: "dueShard", type: text },
          sortKey: { name: "dueAt", type: text },
          projectionType: dynamodb.ProjectionType.INCLUDE,
          nonKeyAttributes: ["sendBefore"],
        },
      ],
    });
  }

  /** Lets a role use items, and nothing else of the table. */
  allow(role: IRole, { items, dueIndex = false, teamSecrets = false }: TableUse): void {
    const { tableArn } = this.table;
    const index = `${tableArn}/index/due`;
    const actions = items.map((action) => `dynamodb:${action}`);
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [tableArn] }));
    if (dueIndex) role.addToPrincipalPolicy(new PolicyStatement({ actions: ["dynamodb:Query"], resources: [index] }));
    role.addToPrincipalPolicy(denyTeamPartition([tableArn, index], teamSecrets ? WRITES : ["dynamodb:*"]));
    this.allowKey(role);
  }

  /** Lets a role read the stream. */
  allowStream(role: IRole): void {
    const actions = ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"];
    const resources = this.table.tableStreamArn === undefined ? [] : [this.table.tableStreamArn];
    role.addToPrincipalPolicy(
      new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources }),
    );
  }

  /** What DynamoDB asks of its callers for a customer-managed key, through DynamoDB alone. */
  private allowKey(role: IRole): void {
    if (this.key === undefined) return;
    const actions = ["Decrypt", "DescribeKey", "Encrypt", "GenerateDataKey", "ReEncryptFrom", "ReEncryptTo"];
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: actions.map((action) => `kms:${action}`),
        resources: [this.key.keyArn],
        conditions: { StringEquals: { "kms:ViaService": `dynamodb.${Stack.of(this).region}.amazonaws.com` } },
      }),
    );
  }
}

/** The team's own partition is written by operators alone. */
const WRITES: string[] = ["PutItem", "UpdateItem", "DeleteItem"].map((action) => `dynamodb:${action}`);

function denyTeamPartition(resources: string[], actions: string[]): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    actions,
    resources,
    conditions: { "ForAnyValue:StringEquals": { "dynamodb:LeadingKeys": ["TEAM"] } },
  });
}
