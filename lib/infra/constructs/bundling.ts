import { fileURLToPath } from "node:url";
import * as cdk from "aws-cdk-lib";

/**
 * Credential providers that the SDK imports only when the environment has no credentials: files, commands, and roles of
 * other platforms, of instances and of containers. Lambda puts the role's credentials into the environment.
 */
const CREDENTIALS_OF_OTHER_PLACES = [
  "@aws-sdk/credential-provider-http",
  "@aws-sdk/credential-provider-ini",
  "@aws-sdk/credential-provider-process",
  "@aws-sdk/credential-provider-sso",
  "@aws-sdk/credential-provider-web-identity",
  "@smithy/credential-provider-imds",
];

/** What the SDK imports for operations that stream events; DynamoDB and SNS have none, so their clients never run it. */
const EVENT_STREAMS = "@smithy/core/event-streams";

/**
 * What the SDK makes with each client of the table and asks only where `AWS_ENABLE_ENDPOINT_DISCOVERY` is set; a class
 * without anything in its place is 8 kB less.
 */
const NO_ENDPOINT_CACHE = fileURLToPath(new URL("../../lambda/no-endpoint-cache.ts", import.meta.url));

/** ESM with the part of the SDK that Lambda needs: half the size and start time of CDK's defaults. */
export const BUNDLING: cdk.aws_lambda_nodejs.BundlingOptions = {
  format: cdk.aws_lambda_nodejs.OutputFormat.ESM,
  mainFields: ["module", "main"],
  target: "node24",
  bundleAwsSDK: true,
  externalModules: [...CREDENTIALS_OF_OTHER_PLACES, EVENT_STREAMS],
  esbuildArgs: { "--alias": [`@aws-sdk/endpoint-cache=${NO_ENDPOINT_CACHE}`] },
  minify: true,
  logLevel: cdk.aws_lambda_nodejs.LogLevel.WARNING,
};

/** What the reader of texts has learned; it is read from beside the bundle. */
export const READER_WEIGHTS: string = fileURLToPath(new URL("../../app/text-weights.bin", import.meta.url));

/** The same with what reads texts. */
export const BUNDLING_WITH_READER: cdk.aws_lambda_nodejs.BundlingOptions = {
  ...BUNDLING,
  commandHooks: {
    beforeInstall: () => [],
    beforeBundling: () => [],
    afterBundling: (_inputFolder, outputFolder) => [`cp "${READER_WEIGHTS}" "${outputFolder}"`],
  },
};

/** The same for a client that imports event streams whether or not it uses them, as Lambda's does. */
export const BUNDLING_WITH_EVENT_STREAMS: cdk.aws_lambda_nodejs.BundlingOptions = {
  ...BUNDLING,
  externalModules: CREDENTIALS_OF_OTHER_PLACES,
};

/**
 * The same with classes of our own in place of the global `Request`, `Response` and `Headers`, on whose first use Node loads
 * all of fetch. Hono uses them alone; nothing else of the webhook does.
 */
export const BUNDLING_WITHOUT_FETCH: cdk.aws_lambda_nodejs.BundlingOptions = {
  ...BUNDLING,
  inject: [fileURLToPath(new URL("../../lambda/http-classes.ts", import.meta.url))],
};
