import { Log } from './log.js';
import { Node } from './node.js';
import type { Gate } from './gate.js';

/** A server of one node, or a cluster; the nodes keep the same log, and the first one leads. */
export class Double {
  readonly log = new Log();
  readonly nodes: readonly Node[];

  private constructor(nodes: number, gate: Gate | undefined) {
    const all: Node[] = [];
    for (let i = 0; i < nodes; i++) all.push(new Node(this.log, all, gate));
    this.nodes = all;
    this.node.leads = true;
  }

  static async start(nodes = 1, gate?: Gate): Promise<Double> {
    const double = new Double(nodes, gate);
    for (const node of double.nodes) await node.start();
    return double;
  }

  get node(): Node {
    return this.nodes[0] as Node;
  }

  get hosts(): string {
    return this.nodes.map((node) => `127.0.0.1:${node.front.port}`).join(',');
  }

  get url(): string {
    return `esdb://${this.hosts}?tls=false`;
  }

  async stop(): Promise<void> {
    for (const node of this.nodes) await node.stop();
  }
}
