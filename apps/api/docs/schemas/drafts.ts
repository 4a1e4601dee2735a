import type { Schema } from '#schema';
import * as answers from '../../advice-drafts/answers.js';

/** What councils write together, by the names of its answers in the API's description. */
export const draftSchemas: Record<string, Schema> = {
  AdviceDraftHead: answers.draftHeadAnswer.schema,
  AdviceDrafts: answers.draftsAnswer.schema,
  OpenAdviceDrafts: answers.openDraftsAnswer.schema,
  AdviceDraft: answers.draftAnswer.schema,
  AdviceDraftNow: answers.draftNowAnswer.schema,
  AdviceDraftWritten: answers.draftWrittenAnswer.schema,
  AdviceDraftComment: answers.draftCommentAnswer.schema,
  AdviceDraftSent: answers.draftSentAnswer.schema,
  AdviceDraftPartContent: answers.draftPartContent,
};
