import { InvokeCommand, type LambdaClient, ResourceNotFoundException } from "@aws-sdk/client-lambda";

/** Invokes a function of the account without waiting for what it does. */
export function createHandOn(
  client: LambdaClient,
): (functionName: string, event: unknown) => Promise<"handed-on" | "missing"> {
  return async (FunctionName, event) => {
    const Payload = new TextEncoder().encode(JSON.stringify(event));
    try {
      await client.send(new InvokeCommand({ FunctionName, InvocationType: "Event", Payload }));
      return "handed-on";
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return "missing";
      throw error;
    }
  };
}
