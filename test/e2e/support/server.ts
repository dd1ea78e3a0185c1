/** The workbench's page over HTTPS, as Excel on the web needs it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

export const ROOT = path.join(__dirname, "..", "..", "..");

export interface Server {
  /** Ends with "/". */
  readonly address: string;
  close(): void;
}

/** The page of this address behind a certificate made for this run. */
export async function secure(address: string): Promise<Server> {
  const secured = https.createServer(selfSigned(), (request, response) => {
    const passed = http.request(new URL(request.url ?? "/", address), { method: request.method ?? "GET" }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    passed.end();
  });
  await new Promise<void>((resolve) => secured.listen(0, "127.0.0.1", resolve));
  return {
    address: `https://localhost:${(secured.address() as AddressInfo).port}/`,
    close: () => {
      secured.close();
      secured.closeAllConnections();
    },
  };
}

function selfSigned(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(path.join(tmpdir(), "certificate-"));
  try {
    const key = path.join(folder, "key.pem");
    const cert = path.join(folder, "cert.pem");
    const options = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
    const { status, stderr } = spawnSync("openssl", [...options, "-keyout", key, "-out", cert]);
    if (status !== 0) throw new Error(`openssl made no certificate: ${String(stderr)}`);
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
