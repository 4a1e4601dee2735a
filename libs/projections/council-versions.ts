import type { CouncilContent, CouncilEvent } from '#council';
import type { StoredEvent } from '#event-store';
import { councils } from '#kinds';

/** What was recorded of a council, and what it was from then on. */
export interface CouncilVersion {
  readonly fact: Exclude<CouncilEvent['type'], 'TextErased'>;
  /** When it happened, as it was written. */
  readonly date: string;
  readonly recordedAt: string;
  readonly because?: string;
  /** Nothing more of one that ended. */
  readonly content?: Readonly<CouncilContent>;
}

function versionOf(stored: StoredEvent): CouncilVersion[] {
  const event = councils.fromStore(stored);
  const told = { date: event.occurredOn, recordedAt: String(stored.meta['recordedAt']) };
  switch (event.type) {
    case 'CouncilFounded': {
      const { municipality: _, council: __, ...content } = event.data;
      return [{ fact: event.type, ...told, content }];
    }
    case 'CouncilChanged': {
      const { because, ...content } = event.data;
      return [{ fact: event.type, ...told, ...(because !== undefined && { because }), content }];
    }
    case 'CouncilEnded': {
      const { reason } = event.data;
      return [{ fact: event.type, ...told, ...(reason !== undefined && { because: reason }) }];
    }
    case 'TextErased':
      return [];
  }
}

/** All that was recorded of a council, the latest first. */
export const councilVersions = (stored: readonly StoredEvent[]): readonly CouncilVersion[] =>
  stored.flatMap(versionOf).reverse();
