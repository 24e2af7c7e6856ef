import type { Hono } from "hono";
import { html } from "hono/html";
import { createPageRoutes } from "../../lib/dashboard/page-routes.ts";
import type { DashboardSources } from "../../lib/dashboard/team-row.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { aWorld, type World } from "../support/memory-world.ts";

/** A team in memory with its pages, as an operator of a deployed one sees them. */
export interface PageWorld {
  readonly world: World;
  readonly app: Hono;
  readonly sources: DashboardSources;
  /** How many logs the pages have read. */
  readonly logsRead: () => number;
  /** The page at a path. */
  readonly page: (path: string) => Promise<string>;
}

export function aPageWorld(now: string): PageWorld {
  const world = aWorld({ now });
  let logsRead = 0;
  const { directory, book, inbox, log: workouts } = world.store;
  const sources = {
    clock: world.clock.now,
    directory,
    book,
    inbox,
    workouts: {
      read: async (athleteId: string) => {
        logsRead += 1;
        return workouts.read(athleteId);
      },
    },
    shards: 1,
    teamPolicy: {},
    teamName: "Riverside RC",
    language: "en" as const,
  };
  const app = createPageRoutes(sources, {
    links: () => [],
    bar: () => html``,
    notice: () => "Read only.",
    revision: null,
  });
  return { world, app, sources, logsRead: () => logsRead, page: async (path) => (await app.request(path)).text() };
}

/** An athlete of a name, who has a phone of their own and agreed on that Sunday morning. */
export function named(athleteId: string, name: string, over: Partial<Athlete> = {}): Athlete {
  const digits = String(Number.parseInt(Buffer.from(athleteId).toString("hex").slice(-9), 16) % 1e7).padStart(7, "0");
  const sms = { state: "given", at: "2026-11-22T16:00:00.000Z", method: "signed form", by: "Coach Lee" } as const;
  return anAthlete({ athleteId, profile: aProfile({ name, phone: `+1202${digits}` }), consent: { sms }, ...over });
}

/** What a person reads of a page, without the marks. */
export function textOf(page: string): string {
  return page
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll(/\s+/g, " ");
}
