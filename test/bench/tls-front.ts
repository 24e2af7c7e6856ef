import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type TLSSocket } from "node:tls";

/** A certificate of one's own, for what is asked over TLS as AWS is. */
export interface Certificate {
  /** Its file, for NODE_EXTRA_CA_CERTS. */
  readonly file: string;
  readonly key: string;
  readonly remove: () => void;
}

/** By `openssl`, which most machines have. */
export function makeCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), "cooldown-tls-"));
  const [file, key] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  execFileSync("openssl", ["req", ...kind, ...name, "-keyout", key, "-out", file], { stdio: "ignore" });
  return { file, key, remove: () => rmSync(folder, { recursive: true }) };
}

/** TLS in front of a server of this machine. */
export async function startTlsFront(
  target: string,
  { file, key }: Certificate,
): Promise<{ readonly endpoint: string; readonly stop: () => void }> {
  const port = Number(new URL(target).port);
  const open = new Set<TLSSocket>();
  const server = createServer({ key: readFileSync(key), cert: readFileSync(file) }, (client) => {
    const upstream = connect(port, "127.0.0.1");
    open.add(client);
    client.pipe(upstream).pipe(client);
    for (const [one, other] of [[client, upstream] as const, [upstream, client] as const]) {
      one.on("error", () => other.destroy()).on("close", () => other.destroy());
    }
    client.on("close", () => open.delete(client));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  const own = typeof address === "object" && address !== null ? address.port : 0;
  return {
    endpoint: `https://localhost:${own}`,
    stop: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
