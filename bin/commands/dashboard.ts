import { Hono } from "hono";
import { html } from "hono/html";
import { formatLocalTime, type Html, placeName } from "../../lib/dashboard/elements.ts";
import { createPageRoutes } from "../../lib/dashboard/page-routes.ts";
import type { Reader } from "../../lib/dashboard/reader.ts";
import { listen } from "../../lib/local/listen.ts";
import { pageGuard } from "../../lib/local/page-guard.ts";
import * as cli from "./cli.ts";
import { parsePort } from "./options.ts";

interface DashboardOptions extends cli.OperatorOptions {
  readonly port: number;
}

/** `cooldown dashboard`: a team's pages in the browser of this machine. */
export const dashboardCommand: cli.FillCommand = (command, terminal) => {
  cli
    .operatorOptions(command)
    .option("--port <number>", "port on 127.0.0.1; 0 takes any", parsePort, 8788)
    .addHelpText(
      "after",
      cli.helpExample(
        "cooldown dashboard --team riverside",
        "Runs until Ctrl-C, answers this machine alone, reads with your own AWS credentials and writes nothing. Records from Strava are hidden: they are their athlete's.",
      ),
    )
    .action((options: DashboardOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const { url, stop } = await serveDashboard(services, options.port);
        const text = `${services.name} is at ${url} until Ctrl-C.\n`;
        cli.printAnswer({ json: { url }, text }, options.json, terminal);
        await new Promise((resolve) => process.once("SIGINT", resolve));
        await stop();
      }),
    );
};

export interface ServedDashboard {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Serves a team's pages on 127.0.0.1, read only; port 0 takes any. */
export async function serveDashboard(services: cli.Services, wanted: number): Promise<ServedDashboard> {
  const app = new Hono();
  app.use(pageGuard(undefined));
  app.route("/", teamPages(services));
  const { server, port } = await listening(app, wanted);
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}`, stop };
}

async function listening(app: Hono, wanted: number): ReturnType<typeof listen> {
  try {
    return await listen(app, wanted);
  } catch (error) {
    const isForbidden = error instanceof Error && "code" in error && error.code === "EACCES";
    const why = isForbidden ? "is not yours to use" : "is in use";
    throw new cli.CommandFailed(`port ${wanted} ${why}: --port takes another one, 0 any`, { cause: error });
  }
}

function teamPages(services: cli.Services): Hono {
  const bar = (zone: string, reader: Reader): Html => {
    const moment = formatLocalTime(services.clock(), zone, reader);
    return html`<p class="now"><span>${reader.page.frame.asOf(moment, placeName(zone))}</span></p>`;
  };
  return createPageRoutes(services, {
    links: () => [],
    bar,
    notice: ({ page }) => page.frame.readOnly,
    revision: null,
  });
}
