import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { aTeam } from "../../team/a-team.ts";
import { resourcesOf, synthRepoTeams, synthTeams } from "../synth-teams.ts";

const { demo, riverside } = synthRepoTeams();
const STAGE = "AWS::ApiGatewayV2::Stage";

describe("the webhook's API", () => {
  it("knows the routes of the webhook, each path with its other methods for a 405, and no other path", () => {
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
      "ANY /v1/workouts",
      "ANY /v1/workouts/{id}",
      "ANY /v1/recovery",
      "ANY /v1/hooks/{source}",
      "ANY /v1/hooks/{source}/{token}",
      "ANY /v1/openapi.json",
    ]);
  });

  it("is throttled", () => {
    demo.template.hasResourceProperties(STAGE, {
      StageName: "$default",
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    });
  });

  it("lets through what the team file says", () => {
    const [busy] = synthTeams([aTeam({ requestsPerSecond: 600 })]).teams;

    busy?.template.hasResourceProperties(STAGE, {
      DefaultRouteSettings: { ThrottlingRateLimit: 600, ThrottlingBurstLimit: 1200 },
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

describe("a domain of the team's own", () => {
  const certificateArn = "arn:aws:acm:us-east-1:111111111111:certificate/12345678-1234-1234-1234-123456789012";
  const [named] = synthTeams([aTeam({ domain: { name: "hooks.example.com", certificateArn } })]).teams;

  it("leads to the API", () => {
    named?.template.hasResourceProperties("AWS::ApiGatewayV2::DomainName", {
      DomainName: "hooks.example.com",
      DomainNameConfigurations: [{ CertificateArn: certificateArn, EndpointType: "REGIONAL" }],
    });
    named?.template.hasResourceProperties("AWS::ApiGatewayV2::ApiMapping", { DomainName: Match.objectLike({}) });
  });

  it("is the webhook's address, and the stack says where its DNS record has to point", () => {
    named?.template.hasOutput("WebhookUrl", { Value: "https://hooks.example.com/" });
    named?.template.hasOutput("DomainTarget", { Value: { "Fn::GetAtt": [Match.anyValue(), "RegionalDomainName"] } });
  });

  it("is none unless the team names one", () => {
    demo.template.resourceCountIs("AWS::ApiGatewayV2::DomainName", 0);
  });
});
