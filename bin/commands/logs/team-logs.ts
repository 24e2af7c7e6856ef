import { CloudFormationClient, paginateListStackResources } from "@aws-sdk/client-cloudformation";
import { SignatureV4 } from "@smithy/signature-v4";
import * as z from "zod/mini";
import { parseJson } from "../../../lib/app/json.ts";
import { DAY_MS } from "../../../lib/domain/local-time.ts";
import * as cli from "../cli.ts";
import { teamNamed } from "../read-inputs.ts";
import { findOwnStack } from "../team-target.ts";
import type { RawLine } from "./log-line.ts";
import type { LogSource } from "./logs.ts";

/** How long the groups of functions are kept (lib/infra/constructs/service-function.ts). */
const KEPT_DAYS = 30;

/** The log groups of a team's functions, read with the operator's own credentials. */
export async function teamLogs(slug: string, terminal: cli.Terminal): Promise<LogSource> {
  const team = teamNamed(slug, terminal);
  const client = new CloudFormationClient({ region: team.region });
  const stack = await findOwnStack(team, client);
  if (stack === undefined) throw new cli.CommandFailed(`there is no stack cooldown-${slug} in ${team.region}`);
  const groups = await logGroupsOf(`cooldown-${slug}`, client);
  const ask = createAsk(client, team.region, terminal.env["AWS_ENDPOINT_URL"]);
  return {
    nowMs: terminal.now,
    services: groups.map(({ service }) => service),
    read: async (service, sinceMs) => {
      const group = groups.find((each) => each.service === service);
      return group === undefined ? [] : eventsOf(group.name, sinceMs, ask);
    },
    keptFromMs: () => terminal.now() - KEPT_DAYS * DAY_MS,
    keeps: `CloudWatch keeps them ${KEPT_DAYS} days`,
  };
}

interface LogGroup {
  readonly service: string;
  readonly name: string;
}

/** CDK names the group of `Deliver` in a stack `DeliverLogs` and a hash. */
async function logGroupsOf(StackName: string, client: CloudFormationClient): Promise<readonly LogGroup[]> {
  const groups: LogGroup[] = [];
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName })) {
    for (const { ResourceType, LogicalResourceId = "", PhysicalResourceId: name } of StackResourceSummaries) {
      const [, service] = /^(\w+)Logs[0-9A-F]{8}$/.exec(LogicalResourceId) ?? [];
      if (ResourceType !== "AWS::Logs::LogGroup" || service === undefined || name === undefined) continue;
      groups.push({ service: service.toLowerCase(), name });
    }
  }
  return groups.toSorted((a, b) => (a.service < b.service ? -1 : 1));
}

type Ask = (operation: string, body: object) => Promise<unknown>;

const page = z.object({
  events: z.array(z.object({ eventId: z.string(), timestamp: z.number(), message: z.string() })),
  nextToken: z.optional(z.string()),
});

/** All events of a group from an instant on; a page may be empty and still name a next one. */
async function eventsOf(logGroupName: string, startTime: number, ask: Ask): Promise<readonly RawLine[]> {
  const lines: RawLine[] = [];
  let nextToken: string | undefined;
  do {
    const { events, nextToken: next } = page.parse(
      await ask("FilterLogEvents", { logGroupName, startTime, nextToken }),
    );
    for (const { eventId, timestamp, message } of events) lines.push({ id: eventId, at: timestamp, message });
    nextToken = next;
  } while (nextToken !== undefined);
  return lines;
}

const refusal = z.object({ __type: z.string(), message: z.optional(z.string()) });

/**
 * Asks CloudWatch Logs, signed by the SDK's own signer with the credentials of its clients: two fields of one call are no
 * reason to carry a client of 2 MB.
 */
function createAsk(client: CloudFormationClient, region: string, endpoint: string | undefined): Ask {
  const { credentials, sha256 } = client.config;
  const signer = new SignatureV4({ service: "logs", region, credentials, sha256 });
  const url = new URL(endpoint ?? `https://logs.${region}.amazonaws.com`);
  return async (operation, input) => {
    const body = JSON.stringify(input);
    const headers = {
      host: url.host,
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `Logs_20140328.${operation}`,
    };
    const request = { method: "POST", protocol: url.protocol, hostname: url.hostname, path: "/", headers, body };
    const signed = await signer.sign(request);
    const response = await fetch(url, { method: "POST", headers: signed.headers, body });
    const answer = parseJson(await response.text());
    if (response.ok) return answer;
    const { __type, message = "" } = refusal.parse(answer);
    throw Object.assign(new Error(message), { name: __type.replace(/^.*#/, "") });
  };
}
