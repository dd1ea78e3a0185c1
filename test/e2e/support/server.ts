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
  return listening(https.createServer(selfSigned(), passOn(address)), "https");
}

/** The page of this address over a network of which part can fail. */
export interface Network extends Server {
  /** The addresses that were asked for in vain since part of it failed. */
  readonly missed: readonly string[];
  /** From now on nothing below this path is reached. */
  failBelow(path: string): void;
}

export async function network(address: string): Promise<Network> {
  const missed: string[] = [];
  let gone: string | undefined;
  const pass = passOn(address);
  const server = http.createServer((request, response) => {
    if (gone === undefined || request.url?.startsWith(gone) !== true) return pass(request, response);
    missed.push(request.url);
    request.socket.destroy();
  });
  return { ...(await listening(server, "http")), missed, failBelow: (path) => (gone = path) };
}

const passOn =
  (address: string): http.RequestListener =>
  (request, response) => {
    const passed = http.request(new URL(request.url ?? "/", address), { method: request.method ?? "GET" }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    passed.end();
  };

async function listening(server: http.Server | https.Server, protocol: string): Promise<Server> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `${protocol}://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
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
