import { request } from "node:http";
import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type LocalTable, startLocalTable } from "../../lib/local/local-table.ts";
import { LOCAL_TABLE_NAME } from "../../lib/local/local-team.ts";
import { startRuntimeClient } from "../support/runtime-client.ts";

let table: LocalTable;

beforeEach(async () => {
  table = await startLocalTable(undefined);
});
afterEach(() => table.stop());

/** How many ports this process listens on. */
function openPorts(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "TCPServerWrap").length;
}

it("listens on no port that a web page could ask past the guard", async () => {
  const before = openPorts();

  const { server } = await startRuntimeClient({ now: "2026-05-04T12:00:00Z" });
  const opened = openPorts() - before;
  await server.stop();

  expect(opened).toBe(1);
});

it("opens also where the path of the folder for temporary files is longer than that of a socket may be", async () => {
  vi.stubEnv("TMPDIR", `/tmp/${"x".repeat(120)}`);

  const another = await startLocalTable(undefined);
  vi.unstubAllEnvs();
  const { Table } = await another.client.send(new DescribeTableCommand({ TableName: LOCAL_TABLE_NAME }));
  await another.stop();

  expect(Table?.TableStatus).toBe("ACTIVE");
});

it("goes on after an upload that broke off halfway", async () => {
  const uncaught = vi.fn<(error: Error) => void>();
  process.on("uncaughtExceptionMonitor", uncaught);
  const upload = request({ agent: table.agent, method: "POST", headers: { "content-length": "1000" } });
  const brokenOff = new Promise((resolve) => upload.once("close", resolve));
  upload.on("error", () => undefined);

  upload.write('{"TableName":', () => upload.destroy());
  await brokenOff;
  const { Table } = await table.client.send(new DescribeTableCommand({ TableName: LOCAL_TABLE_NAME }));
  process.off("uncaughtExceptionMonitor", uncaught);

  expect(Table?.TableStatus).toBe("ACTIVE");
  expect(uncaught).not.toHaveBeenCalled();
});
