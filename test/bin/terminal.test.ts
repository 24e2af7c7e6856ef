import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { CommandFailed } from "../../bin/commands/failures.ts";
import { createLineReader } from "../../bin/commands/terminal.ts";

function aPipe(text: string) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(text);
  const reader = createLineReader(input as unknown as NodeJS.ReadStream, output);
  return { reader, printed: () => (output.read() as Buffer | null)?.toString() ?? "" };
}

it("every piped line answers one question, secret or not, and none is lost in between", async () => {
  const { reader, printed } = aPipe("51\nclient-secret\nthe-code\n");

  const lines = [await reader.ask("Id: "), await reader.askSecret("Secret: "), await reader.ask("Code: ")];

  expect(lines).toStrictEqual(["51", "client-secret", "the-code"]);
  expect(printed()).toBe("Id: \nSecret: \nCode: \n");
});

it("a pipe that ends answers nothing", async () => {
  const { reader } = aPipe("51");

  const lines = [await reader.ask("Id: "), await reader.ask("Secret: ")];

  expect(lines).toStrictEqual(["51", ""]);
});

function aKeyboard() {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const keyboard = Object.assign(input, { isTTY: true, setRawMode: () => input }) as unknown as NodeJS.ReadStream;
  return { reader: createLineReader(keyboard, output), input, output };
}

it("what a person types for a secret is not shown", async () => {
  const { reader, input, output } = aKeyboard();

  const line = reader.askSecret("Secret: ");
  input.write("client-secret\r");

  expect(await line).toBe("client-secret");
  expect((output.read() as Buffer).toString()).toBe("Secret: \n");
});

it.each([
  ["Ctrl+C", "\u0003"],
  ["Ctrl+D", "\u0004"],
])("a person may leave a question by %s", async (_key, character) => {
  const { reader, input } = aKeyboard();

  const line = reader.askSecret("Secret: ");
  input.write(character);

  await expect(line).rejects.toThrow(new CommandFailed("cancelled"));
});
