import type { StoreErrorCode } from '../port.js';

interface About {
  readonly code?: StoreErrorCode;
  /** Whether asking again, perhaps elsewhere, can help. */
  readonly retry?: boolean;
  /** Whether only this call ended, and what else goes over the same connection is well. */
  readonly onlyThis?: boolean;
  /** `host:port` of the node that takes appends now. */
  readonly leader?: string;
  readonly cause?: unknown;
}

/** Why a call to the server did not do what it was asked; whether it was done all the same is not known. */
export class Trouble extends Error {
  readonly code: StoreErrorCode;
  readonly retry: boolean;
  readonly onlyThis: boolean;
  readonly leader: string | undefined;

  constructor(message: string, { code = 'store-unreachable', retry = true, onlyThis = false, leader, cause }: About) {
    super(message, { cause });
    this.code = code;
    this.retry = retry;
    this.onlyThis = onlyThis;
    this.leader = leader;
  }
}

/** What gRPC rejects with. */
interface CallError {
  readonly code?: number;
  readonly details?: string;
  readonly metadata?: { get(name: string): readonly (string | Buffer)[] };
}

// grpc.github.io/grpc/core/md_doc_statuscodes.html
const INVALID_ARGUMENT = 3;
const PERMISSION_DENIED = 7;
const ABORTED = 10;
const UNIMPLEMENTED = 12;
const UNAUTHENTICATED = 16;

/** What a failed call means, by the server's documented exceptions first and by the status of gRPC then. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  const { code, details, metadata } = error as CallError;
  const said = plain(details ?? (error instanceof Error ? error.message : String(error)));
  const about = (name: string) => metadata?.get(name)[0]?.toString();
  switch (about('exception')) {
    case 'not-leader': {
      const host = about('leader-endpoint-host');
      const port = about('leader-endpoint-port');
      return new Trouble('this node is not the leader', { leader: host && port && `${host}:${port}`, cause: error });
    }
    case 'stream-deleted':
      return new Trouble(said, { code: 'store-damaged', retry: false, cause: error });
    case 'access-denied':
      return denied(error);
    default:
      return byStatus(code, said, error);
  }
}

function byStatus(code: number | undefined, said: string, error: unknown): Trouble {
  switch (code) {
    case PERMISSION_DENIED:
      return denied(error);
    case UNAUTHENTICATED:
      return denied(error, 'the server does not take this user and password');
    case INVALID_ARGUMENT:
    case UNIMPLEMENTED:
      return new Trouble(said, { code: 'store-io', retry: false, cause: error });
    case ABORTED:
      // A subscriber that was too slow: it goes on where it was.
      return new Trouble(said, { onlyThis: true, cause: error });
    default:
      return aboutCertificate(said)
        ? new Trouble(`the server cannot be trusted: ${said}`, { retry: false, cause: error })
        : new Trouble(said, { cause: error });
  }
}

export const denied = (cause?: unknown, said = 'the server does not allow this to this user') =>
  new Trouble(said, { code: 'store-denied', retry: false, cause });

// What the library of the connection puts around it: nobody who reads it has anything to do with that.
const plain = (said: string) =>
  /^No connection established\. Last error: (?:Error(?: \[\w+\])?: )?(.*?)(?:; if the root CA .*|\. Resolution note: .*)$/s.exec(
    said,
  )?.[1] ?? said;

// As OpenSSL and Node.js say it (nodejs.org/api/tls.html#x509-certificate-error-codes).
const aboutCertificate = (said: string) => /certificate|altnames/i.test(said);
