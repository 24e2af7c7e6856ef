import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import type { Resource as ResourceSpec } from "@aws-cdk/service-spec-types";
import type { Template } from "aws-cdk-lib/assertions";
import { canonicalJson } from "../../lib/domain/stable-value.ts";
import { type Resource, resourcesOf } from "./synth-teams.ts";

/** A resource that CloudFormation makes anew, under the same logical id, because of a property that changed. */
export interface Replacement {
  readonly id: string;
  readonly type: string;
  readonly property: string;
  /** The name it has before and after, when the template chooses it: the new one cannot be made beside the old. */
  readonly takenName: string | null;
}

const spec = loadAwsServiceSpecSync();

/** What AWS says of a type of resources; undefined for custom resources. */
function specOf(type: string): ResourceSpec | undefined {
  return [...spec.lookup("resource", "cloudFormationType", "equals", type)][0];
}

/** The properties of a resource whose change makes a new one, or may. */
export function lastingProperties({ Type, Properties }: Resource): Readonly<Record<string, unknown>> {
  const properties = specOf(Type)?.properties ?? {};
  const lasting = Object.entries(Properties).filter(([name]) => {
    const causes = properties[name]?.causesReplacement ?? "no";
    return causes !== "no";
  });
  return Object.fromEntries(lasting);
}

/**
 * The resources that a deployment makes anew when one template follows another; those too that lastingly refer to one
 * that is.
 */
export function replacements(before: Template, after: Template): readonly Replacement[] {
  const [old, next] = [resourcesOf(before), resourcesOf(after)];
  const found = new Map<string, Replacement>();
  for (let size = -1; size < found.size; ) {
    size = found.size;
    for (const [id, resource] of Object.entries(next)) {
      const was = old[id];
      const property = was && !found.has(id) ? changedProperty(was, resource, new Set(found.keys())) : undefined;
      if (was === undefined || property === undefined) continue;
      found.set(id, { id, type: resource.Type, property, takenName: takenName(was, resource) });
    }
  }
  return [...found.values()];
}

function changedProperty(was: Resource, is: Resource, replaced: ReadonlySet<string>): string | undefined {
  if (was.Type !== is.Type) return "Type";
  const [before, after] = [lastingProperties(was), lastingProperties(is)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].find(
    (name) => canonicalJson(before[name]) !== canonicalJson(after[name]) || refersTo(after[name], replaced),
  );
}

function refersTo(value: unknown, replaced: ReadonlySet<string>): boolean {
  const references = JSON.stringify(value ?? null).matchAll(/"(?:Ref":|Fn::GetAtt":\[)"(\w+)"/g);
  return [...references].some(([, id = ""]) => replaced.has(id));
}

function takenName(was: Resource, is: Resource): string | null {
  const [before, after] = [nameOf(was), nameOf(is)];
  return before !== null && before === after ? before : null;
}

/** The physical name that a template chooses: a text, in the properties or one step further in (`Budget.BudgetName`). */
export function nameOf({ Type, Properties }: Resource): string | null {
  const kind = Type.split("::").at(-1) ?? "";
  const named = [
    "Name",
    `${kind}Name`,
    ...(specOf(Type)?.primaryIdentifier ?? []).filter((name) => name.endsWith("Name")),
  ];
  const places = [Properties, Properties[kind]].filter((place) => typeof place === "object" && place !== null);
  const names = places.flatMap((place) => named.map((name) => Reflect.get(place, name)));
  return names.find((name) => typeof name === "string") ?? null;
}
