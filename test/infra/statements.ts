import type { Template } from "aws-cdk-lib/assertions";
import * as z from "zod/mini";
import { type Resource, resourcesOf } from "./synth-teams.ts";

/** One statement of a policy, with the resource of the template that carries it. */
export interface Statement {
  readonly carrier: string;
  readonly carrierType: string;
  readonly effect: string;
  readonly actions: readonly string[];
  /** Strings, or CloudFormation's functions as JSON. */
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  readonly condition: unknown;
}

const policyDocument = z.object({
  Statement: z.array(
    z.object({
      Effect: z.string(),
      Action: z.optional(z.unknown()),
      Resource: z.optional(z.unknown()),
      NotResource: z.optional(z.unknown()),
      Condition: z.optional(z.unknown()),
    }),
  ),
});
type PolicyDocument = z.output<typeof policyDocument>;

/** Every statement of every policy of a template: of roles, trust, key, bucket, queue and topic. */
export function statementsOf(template: Template): readonly Statement[] {
  return Object.entries(resourcesOf(template)).flatMap(([carrier, resource]) =>
    documentsOf(resource).flatMap((document) =>
      document.Statement.map((raw) => ({
        carrier,
        carrierType: resource.Type,
        effect: raw.Effect,
        actions: texts(raw.Action),
        resources: texts(raw.Resource),
        notResources: texts(raw.NotResource),
        condition: raw.Condition,
      })),
    ),
  );
}

/** What the roles whose name begins with `role` are allowed, by their own policies. */
export function statementsOfRole(template: Template, role: string): readonly Statement[] {
  return statementsOf(template).filter(
    ({ carrier, carrierType }) => carrierType === "AWS::IAM::Policy" && carrier.startsWith(role),
  );
}

function documentsOf({ Properties }: Resource): readonly PolicyDocument[] {
  return ["PolicyDocument", "KeyPolicy", "AssumeRolePolicyDocument"]
    .map((name) => Properties[name])
    .filter((document) => document !== undefined)
    .map((document) => policyDocument.parse(document));
}

function texts(value: unknown): readonly string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((one: unknown) =>
    typeof one === "string" ? one : JSON.stringify(one),
  );
}
