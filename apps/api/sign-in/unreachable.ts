/** A sign-in service cannot be asked now, or answers nothing that could be read. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

export const SECONDS_TO_ANSWER = 5;
const MOST_BYTES = 1_000_000;

async function bytesOf({ body }: Response): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // To let go of it here ends the rest.
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > MOST_BYTES) throw new Unreachable('the answer is too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Asks a sign-in service: within a time and a size, and nobody whom it sends us on to. */
export async function askWithin(url: string, init: RequestInit): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(SECONDS_TO_ANSWER * 1_000);
    const response = await fetch(url, { ...init, redirect: 'manual', signal });
    const bytes = await bytesOf(response);
    const { status, headers } = response;
    if (status >= 500) throw new Unreachable(`the answer is ${status}`);
    return new Response([204, 205, 304].includes(status) ? null : new Uint8Array(bytes), { status, headers });
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    throw new Unreachable('no answer', { cause: error });
  }
}

/** Whether this is why, under whatever a library put around it. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof Error && error.cause !== undefined && isUnreachable(error.cause));

/** What went wrong, and why that was, in the words of the libraries: those hold nothing of what a service said. */
export function whyOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { code } = error as NodeJS.ErrnoException;
  return [`${code ?? error.name}: ${error.message}`, ...whyOf(error.cause)];
}
