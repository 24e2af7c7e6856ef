import * as z from "zod/mini";

const text = z.object({ S: z.string() });
const key = z.object({ PK: text, SK: text });
const put = z.object({ Item: key });
const update = z.object({ Key: key });

/** The key of the item that an operation of DynamoDB writes: in `Item` of a put, in `Key` of an update. */
export function writtenKey(
  operation: string,
  input: unknown,
): { readonly PK: string; readonly SK: string } | undefined {
  const written = keyIn(operation, input);
  return written && { PK: written.PK.S, SK: written.SK.S };
}

function keyIn(operation: string, input: unknown): z.output<typeof key> | undefined {
  switch (operation) {
    case "PutItem":
      return put.parse(input).Item;
    case "UpdateItem":
      return update.parse(input).Key;
    default:
      return undefined;
  }
}
