import type { CouncilContent, CouncilEvent } from '#council';
import type { StoredEvent } from '#event-store';
import { councils } from '#kinds';
import type { COUNCIL_CHANGES } from '#vocabulary';

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

/** That a council was founded, changed or ended: by whom and when, and nothing of what it is. */
export interface CouncilLine {
  readonly at: string;
  readonly actor: string;
  readonly what: (typeof COUNCIL_CHANGES)[number];
}

const CHANGE_OF: Readonly<Record<CouncilVersion['fact'], CouncilLine['what']>> = {
  CouncilFounded: 'councilFounded',
  CouncilChanged: 'councilChanged',
  CouncilEnded: 'councilEnded',
};

/** Who recorded what of a council, the latest first. */
export const councilLines = (stored: readonly StoredEvent[]): readonly CouncilLine[] =>
  stored
    .flatMap((event) =>
      versionOf(event).map(({ fact, recordedAt: at }) => ({
        at,
        actor: String(event.meta['actor']),
        what: CHANGE_OF[fact],
      })),
    )
    .reverse();

/** All that was recorded of a council, the latest first. */
export const councilVersions = (stored: readonly StoredEvent[]): readonly CouncilVersion[] =>
  stored.flatMap(versionOf).reverse();
