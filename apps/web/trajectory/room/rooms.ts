/** What a dossier tells, in this order within a room. */
export const CHAPTERS = [
  'advices',
  'space',
  'drafts',
  'involvements',
  'information',
  'requests',
  'decisions',
  'raad',
  'commitments',
  'disputes',
  'evaluations',
] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** The rooms of a dossier, in their order, and where each is. */
export const ROOMS = {
  points: '/dossiers/$dossier',
  text: '/dossiers/$dossier/tekst',
  talks: '/dossiers/$dossier/gesprekken-en-aanvragen',
  outcome: '/dossiers/$dossier/besluit-en-toezeggingen',
  timeline: '/dossiers/$dossier/tijdlijn',
} as const;
export type RoomName = keyof typeof ROOMS;

/** In which room each chapter stands; exhaustive by its type. */
export const ROOM_OF: Readonly<Record<Chapter, RoomName>> = {
  advices: 'points',
  space: 'text',
  drafts: 'text',
  involvements: 'talks',
  information: 'talks',
  requests: 'talks',
  decisions: 'outcome',
  raad: 'outcome',
  commitments: 'outcome',
  disputes: 'outcome',
  evaluations: 'outcome',
};

/** The chapters of a room; those of the points are told point by point. */
export type RoomChapter = Exclude<Chapter, 'advices'>;
export const chaptersIn = (room: Exclude<RoomName, 'points'>): readonly RoomChapter[] =>
  CHAPTERS.filter((chapter) => chapter !== 'advices').filter((chapter) => ROOM_OF[chapter] === room);

/** The room of a chapter that an address names behind its `#`, as all of them stood on one page once. */
export const roomOfHash = (hash: string): RoomName | undefined => {
  const chapter = CHAPTERS.find((one) => one === hash);
  return chapter && ROOM_OF[chapter];
};
