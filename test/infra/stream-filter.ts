import type { Template } from "aws-cdk-lib/assertions";
import * as z from "zod/mini";
import { resourcesOf } from "./synth-teams.ts";

const filterCriteria = z.object({ Filters: z.array(z.object({ Pattern: z.string() })) });
const record = z.record(z.string(), z.unknown());
const prefixRule = z.strictObject({ prefix: z.string() });

/** Whether a pattern of the template's event source matches a stream record, by Lambda's rules for the forms we use. */
export function wakesAssess(template: Template, change: unknown): boolean {
  const [mapping] = Object.values(resourcesOf(template, "AWS::Lambda::EventSourceMapping"));
  const { Filters } = filterCriteria.parse(mapping?.Properties["FilterCriteria"]);
  return Filters.some(({ Pattern }) => matches(JSON.parse(Pattern), change));
}

function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((rule: unknown) => meets(rule, value));
  const parts = Object.entries(record.parse(pattern));
  return parts.every(([key, part]) => matches(part, record.parse(value)[key]));
}

function meets(rule: unknown, value: unknown): boolean {
  if (typeof rule === "string") return rule === value;
  return typeof value === "string" && value.startsWith(prefixRule.parse(rule).prefix);
}
