import { ChapterRoom } from './chapters.tsx';

export default () => <ChapterRoom room="text" />;
