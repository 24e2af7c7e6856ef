import type { Athlete } from "../../../lib/domain/profile.ts";
import type { Clock } from "../../../lib/ports.ts";
import { listAllSubscriptions, type TopicAddresses } from "../../../lib/sns/sms-account.ts";
import type { Team } from "../../../lib/team/team.ts";
import { everyAthlete } from "../athletes.ts";
import { type OperatorServices, openServices, type Target } from "../operator-services.ts";
import { targetOf } from "../team-target.ts";
import { NothingToAsk } from "./check.ts";
import type { StackFacts } from "./checks/stack.ts";
import type { Clients } from "./facts/clients.ts";
import { readResources, readStack, type StackResource } from "./facts/stack.ts";

/** A team as its checks see it; what several of them need is asked for once. */
export interface TeamView {
  readonly team: Team;
  readonly clients: Clients;
  readonly clock: Clock;
  /** Where commands of AWS go from this shell. */
  readonly shellRegion: string | undefined;
  readonly stack: () => Promise<StackFacts | undefined>;
  readonly resources: () => Promise<readonly StackResource[]>;
  /** The team's table. */
  readonly place: () => Promise<Target>;
  readonly world: () => Promise<OperatorServices>;
  readonly athletes: () => Promise<readonly Athlete[]>;
  /** The e-mail addresses of every topic. */
  readonly subscriptions: () => Promise<ReadonlyMap<string, TopicAddresses>>;
}

export function createTeamView(
  given: Pick<TeamView, "team" | "clients" | "clock" | "shellRegion">,
): TeamView & { readonly close: () => void } {
  const { team, clients, clock } = given;
  const stack = once(() => readStack(clients.cloudFormation, team.slug));
  const place = once(async () => targetOf(team, tableOf(await stack()), clock));
  const closing: OperatorServices[] = [];
  const world = once(async () => {
    const opened = openServices(await place());
    closing.push(opened);
    return opened;
  });
  return {
    ...given,
    stack,
    resources: once(async () => resourcesOf(await stack(), given)),
    place,
    world,
    athletes: once(async () => everyAthlete(await world())),
    subscriptions: once(() => listAllSubscriptions(clients.sns)),
    close: () => {
      for (const opened of closing) opened.close();
    },
  };
}

async function resourcesOf(
  stack: StackFacts | undefined,
  { team, clients }: Pick<TeamView, "team" | "clients">,
): Promise<readonly StackResource[]> {
  if (stack === undefined) throw new NothingToAsk("There is no stack to look into: see the stack.");
  return await readResources(clients.cloudFormation, team.slug);
}

function tableOf(stack: StackFacts | undefined): Pick<Target, "tableName" | "webhookUrl"> {
  const tableName = stack?.outputs["TableName"];
  if (tableName === undefined) throw new NothingToAsk("There is no table to look into: see the stack.");
  return { tableName, webhookUrl: stack?.outputs["WebhookUrl"] ?? "" };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}
