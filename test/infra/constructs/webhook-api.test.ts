import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { resourcesOf, synthRepoTeams } from "../synth-teams.ts";

const { demo, riverside } = synthRepoTeams();
const STAGE = "AWS::ApiGatewayV2::Stage";

describe("the webhook's API", () => {
  it("knows the routes of the webhook and no other", () => {
    const routes = Object.values(resourcesOf(demo.template, "AWS::ApiGatewayV2::Route"));

    expect(routes.map(({ Properties }) => Properties["RouteKey"])).toStrictEqual([
      "POST /v1/workouts",
      "DELETE /v1/workouts/{id}",
      "GET /v1/recovery",
      "POST /v1/hooks/{source}",
      "POST /v1/hooks/{source}/{token}",
      "GET /v1/hooks/{source}",
      "GET /v1/hooks/{source}/{token}",
      "GET /v1/openapi.json",
    ]);
  });

  it("is throttled", () => {
    demo.template.hasResourceProperties(STAGE, {
      StageName: "$default",
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    });
  });

  it("logs the route key, never the path, the address, a header or a message", () => {
    const [stage] = Object.values(resourcesOf(demo.template, STAGE));
    const { Format } = z.object({ Format: z.string() }).parse(stage?.Properties["AccessLogSettings"]);

    expect(JSON.parse(Format)).toStrictEqual({
      requestId: "$context.requestId",
      at: "$context.requestTimeEpoch",
      routeKey: "$context.routeKey",
      status: "$context.status",
      latencyMs: "$context.responseLatency",
      responseBytes: "$context.responseLength",
      integrationStatus: "$context.integrationStatus",
    });
  });

  it.each([demo, riverside])("logs to a group that goes with the stack of $team.slug", ({ template, team }) => {
    template.hasResource("AWS::Logs::LogGroup", {
      DeletionPolicy: "Delete",
      Properties: { LogGroupName: `/aws/vendedlogs/cooldown-${team.slug}/access` },
    });
  });
});
