import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { isReplicaHost } from './shared/hosts.ts';

export interface ConnectProxy {
  readonly port: number;
  /** Hosts the browser asked for and did not get. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

/** Firefox has no resolver rules: its `network.proxy.ssl` points here, which also keeps it off the network (rig.md). */
export async function startConnectProxy(replicaPort: number): Promise<ConnectProxy> {
  const refused: string[] = [];
  const tunnels = new Set<Socket>();
  const server = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, client, head: Buffer) => {
    const host = (request.url ?? '').replace(/:\d+$/, '');
    // A browser drops its connections at any moment; without a listener that would end the test process.
    client.on('error', () => client.destroy());
    if (!isReplicaHost(host)) {
      refused.push(host);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(replicaPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    tunnels.add(upstream);
    upstream.on('close', () => {
      tunnels.delete(upstream);
      client.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A tunnel is no HTTP connection any more, so the server would wait for it for ever.
        for (const tunnel of tunnels) tunnel.destroy();
        server.closeAllConnections();
      }),
  };
}
