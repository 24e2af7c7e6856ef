import type { TestProject } from "vitest/node";
import { isJavaHere, JAVA_IS_MISSING, startDynamoDbLocal } from "../support/dynamodb-local.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly dynamoDbLocal: string;
  }
}

/** Runs one DynamoDB Local for all suites and tells them its endpoint as `dynamoDbLocal`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!isJavaHere()) {
    process.stderr.write(`${JAVA_IS_MISSING}\n`);
    process.exit(1);
  }
  const { endpoint, stop } = await startDynamoDbLocal();
  project.provide("dynamoDbLocal", endpoint);
  return stop;
}
