import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";
import type { TeamDomain } from "../../team/team.ts";

export interface WebhookApiProps {
  readonly handler: cdk.aws_lambda.IFunction;
  /**
   * Routes in the form of API Gateway, `METHOD /path/{parameter}`. The handler gets the other methods of these paths too,
   * to answer 405; to every other path the API answers 404.
   */
  readonly routes: readonly Route[];
  /**
   * The team's own domain.
   * @default the name that AWS gives
   */
  readonly domain?: TeamDomain | null;
  /** Requests a second that the stage allows on average, and twice as many at once. */
  readonly requestsPerSecond: number;
}

export type Route = `${"GET" | "POST" | "DELETE"} /${string}`;

/** The team's HTTP API: throttled as a whole, with an access log without paths, because a path may hold a token. */
export class WebhookApi extends Construct {
  readonly httpApi: cdk.aws_apigatewayv2.HttpApi;
  /** With a slash at the end. */
  readonly url: string;
  /** What the DNS record of the domain has to point to; absent without a domain. */
  readonly domainTarget: string | undefined;

  constructor(scope: Construct, id: string, props: WebhookApiProps) {
    super(scope, id);
    const api = new cdk.aws_apigatewayv2.HttpApi(this, "Api", {
      apiName: cdk.Stack.of(this).stackName,
      createDefaultStage: false,
    });
    const integration = new cdk.aws_apigatewayv2_integrations.HttpLambdaIntegration("Handler", props.handler);
    const declared = props.routes.map(splitRoute);
    const others = [...new Set(declared.map(([, path]) => path))].map((path) => ["ANY", path] as const);
    for (const [method, path] of [...declared, ...others]) {
      for (const added of api.addRoutes({ path, methods: [cdk.aws_apigatewayv2.HttpMethod[method]], integration })) {
        cdk.Validations.of(added).acknowledge({ id: "AwsSolutions-APIG4", reason: AUTHORIZED_IN_HANDLER });
      }
    }
    const stage = new cdk.aws_apigatewayv2.HttpStage(this, "Stage", {
      httpApi: api,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: props.requestsPerSecond, burstLimit: 2 * props.requestsPerSecond },
      accessLogSettings: {
        destination: new cdk.aws_apigatewayv2.LogGroupLogDestination(this.accessLog()),
        format: cdk.aws_apigateway.AccessLogFormat.custom(JSON.stringify(LOGGED)),
      },
    });
    this.httpApi = api;
    const { domain = null } = props;
    this.domainTarget = domain === null ? undefined : this.map(domain, stage);
    this.url = domain === null ? stage.url : `https://${domain.name}/`;
  }

  private map(domain: TeamDomain, stage: cdk.aws_apigatewayv2.HttpStage): string {
    const certificate = cdk.aws_certificatemanager.Certificate.fromCertificateArn(
      this,
      "Certificate",
      domain.certificateArn,
    );
    const domainName = new cdk.aws_apigatewayv2.DomainName(this, "Domain", { domainName: domain.name, certificate });
    new cdk.aws_apigatewayv2.ApiMapping(this, "Mapping", { api: stage.api, domainName, stage });
    return domainName.regionalDomainName;
  }

  /**
   * Named, because the account's one log delivery policy lists every other name until it is full; so it cannot
   * outlive the stack, or the next deployment would find the name taken.
   */
  private accessLog(): cdk.aws_logs.LogGroup {
    return new cdk.aws_logs.LogGroup(this, "AccessLog", {
      logGroupName: `/aws/vendedlogs/${cdk.Stack.of(this).stackName}/access`,
      retention: cdk.aws_logs.RetentionDays.ONE_MONTH,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });
  }
}

const LOGGED = {
  requestId: "$context.requestId",
  at: "$context.requestTimeEpoch",
  routeKey: "$context.routeKey",
  status: "$context.status",
  latencyMs: "$context.responseLatency",
  responseBytes: "$context.responseLength",
  integrationStatus: "$context.integrationStatus",
};

const AUTHORIZED_IN_HANDLER =
  "The handler checks the athlete's token, or the signature over the raw body, which no authorizer is given.";

function splitRoute(route: Route): readonly ["GET" | "POST" | "DELETE", string] {
  const path = route.slice(route.indexOf("/"));
  if (route.startsWith("GET ")) return ["GET", path];
  return route.startsWith("POST ") ? ["POST", path] : ["DELETE", path];
}
