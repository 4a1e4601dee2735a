import gossipServices from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { channelTo, type Inside } from './inside.js';
import { Trouble, troubleOf } from './trouble.js';
import { atNode, seedsOf } from './url.js';

// A node that hangs must not hold up what the others know.
const MOST_MS = 2_000;

/**
 * The address at the node that leads now, by whichever node is the first to name it; an address of one node
 * is left as it is. The client does this too, but keeps to itself why it found none.
 * @throws Trouble
 */
export async function atLeader(url: string, ms: number): Promise<string> {
  const seeds = seedsOf(url);
  if (!seeds) return url;
  try {
    return atNode(url, await Promise.any(seeds.map((seed) => leaderBy(atNode(url, seed), ms))));
  } catch (error) {
    throw worst(error);
  }
}

async function leaderBy(url: string, ms: number): Promise<string> {
  const { inside, channel } = await channelTo(url);
  try {
    for (const member of (await members(inside, channel, ms)).getMembersList()) {
      const at = member.getHttpEndPoint();
      const leads = member.getIsAlive() && member.getState() === gossip.MemberInfo.VNodeState.LEADER;
      if (leads && at) return `${at.getAddress()}:${at.getPort()}`;
    }
    throw new Trouble('no node of the cluster leads now', {});
  } finally {
    channel.close();
  }
}

function members(inside: Inside, channelOverride: Awaited<ReturnType<typeof channelTo>>['channel'], ms: number) {
  const client = new gossipServices.GossipClient('', null as never, { channelOverride });
  // With credentials, since a server can be set to tell nobody else.
  const [metadata, options] = inside.callArguments(
    { requiresLeader: false },
    { deadline: Date.now() + Math.min(ms, MOST_MS) },
  );
  return new Promise<gossip.ClusterInfo>((resolve, reject) => {
    client.read(new shared.Empty(), metadata, options, (error, info) => {
      if (error) reject(troubleOf(error));
      else resolve(info);
    });
  });
}

/** What no other node can mend says more than that one is away. */
function worst(error: unknown): Trouble {
  const troubles = (error as AggregateError).errors.map(troubleOf);
  return troubles.find(({ retry }) => !retry) ?? (troubles.at(-1) as Trouble);
}
