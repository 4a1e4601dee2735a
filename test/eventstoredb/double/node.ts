import gossipServices from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Metadata, Server, status, type sendUnaryData, type ServiceError } from '@grpc/grpc-js';
import { answerAppends, type AppendCall, type Fault } from './appending.js';
import { Front } from './front.js';
import { accessDenied, credentialsOf, turnedAway, userOf, type Gate } from './gate.js';
import type { Log } from './log.js';
import { answerRead, streamIn, type ReadCall } from './reading.js';
import { Subscriber } from './subscribing.js';

/** One node of EventStoreDB, as its clients see it: the same protocol over TCP, and faults on demand. */
export class Node {
  readonly #server = new Server({ 'grpc.max_receive_message_length': -1 });
  readonly #log: Log;
  readonly #cluster: readonly Node[];
  readonly #gate: Gate | undefined;
  readonly #subscribers = new Set<Subscriber>();
  #faults: Fault[] = [];
  front = new Front(0);
  leads = false;
  /** How many questions somebody has not heard to the end, nor has put an end to. */
  asked = 0;

  constructor(log: Log, cluster: readonly Node[], gate?: Gate) {
    this.#log = log;
    this.#cluster = cluster;
    this.#gate = gate;
    this.#server.addService(services.StreamsService, {
      read: (call: ReadCall) => this.#read(call),
      batchAppend: (call: AppendCall) => {
        if (this.#refuses(call)) return;
        const denied = (stream: string) => this.#forbids(call.metadata, stream);
        answerAppends(call, { log, denied, fault: () => this.#faults.shift(), die: () => this.front.cut() });
      },
    });
    this.#server.addService(gossipServices.GossipService, {
      read: (call: { metadata: Metadata }, answer: sendUnaryData<gossip.ClusterInfo>) => {
        const away = this.#gate?.tellsUsersOnly && turnedAway(this.#gate, call.metadata);
        if (away) answer(away);
        else answer(null, this.#members());
      },
    });
  }

  async start(): Promise<void> {
    const port = await new Promise<number>((resolve, reject) =>
      this.#server.bindAsync('127.0.0.1:0', credentialsOf(this.#gate), (error, bound) =>
        error ? reject(error) : resolve(bound),
      ),
    );
    this.front = new Front(port);
    await this.front.open();
  }

  /** The next appends come upon these, one after another. */
  meet(...faults: Fault[]): void {
    this.#faults.push(...faults);
  }

  dropSubscribers(): void {
    for (const subscriber of this.#subscribers) subscriber.drop();
    this.#subscribers.clear();
  }

  async stop(): Promise<void> {
    await this.front.down();
    this.#server.forceShutdown();
  }

  #read(call: ReadCall): void {
    if (this.#refuses(call)) return;
    const stream = streamIn(call.request.getOptions());
    if (stream !== undefined && this.#forbids(call.metadata, stream)) return say(call, accessDenied());
    this.asked++;
    call.once('close', () => this.asked--);
    if (!call.request.getOptions()?.hasSubscription()) return void answerRead(call, this.#log);
    const subscriber = new Subscriber(call, this.#log);
    this.#subscribers.add(subscriber);
    call.once('close', () => this.#subscribers.delete(subscriber));
  }

  /** A caller that must have the leader is told where it is, when there is one. */
  #refuses(call: Calling): boolean {
    const away = this.#gate && turnedAway(this.#gate, call.metadata);
    if (away) {
      say(call, away);
      return true;
    }
    if (this.leads || call.metadata.get('requires-leader')[0] !== 'true') return false;
    const leader = this.#cluster.find((node) => node.leads);
    const metadata = new Metadata();
    if (leader) {
      metadata.set('exception', 'not-leader');
      metadata.set('leader-endpoint-host', '127.0.0.1');
      metadata.set('leader-endpoint-port', String(leader.front.port));
    }
    const error: Partial<ServiceError> = leader
      ? { code: status.NOT_FOUND, details: 'Leader info available', metadata }
      : { code: status.UNAVAILABLE, details: 'Server Is Not Ready' };
    say(call, error);
    return true;
  }

  #forbids(metadata: Metadata, stream: string): boolean {
    return this.#gate?.forbidden?.(userOf(metadata) ?? '', stream) ?? false;
  }

  #members(): gossip.ClusterInfo {
    const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;
    const members = this.#cluster.map((node) =>
      new gossip.MemberInfo()
        .setState(node.leads ? LEADER : FOLLOWER)
        .setIsAlive(true)
        .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(node.front.port)),
    );
    return new gossip.ClusterInfo().setMembersList(members);
  }
}

type Calling = Pick<ReadCall | AppendCall, 'metadata' | 'emit'>;

// Destroyed, it would say nothing at all.
const say = (call: Calling, error: Partial<ServiceError>) =>
  void call.emit('error', Object.assign(new Error(error.details), error));
