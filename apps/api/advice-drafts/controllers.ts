import { AdviceDraftController, AdviceDraftsController } from './drafts.controller.js';
import { OpenAdviceDraftsController } from './open.controller.js';
import { AdviceDraftPartsController } from './parts.controller.js';
import { AdviceDraftSendingController } from './sending.controller.js';
import { AdviceDraftTalkingController } from './talking.controller.js';

export const ADVICE_DRAFTS = [
  AdviceDraftsController,
  OpenAdviceDraftsController,
  AdviceDraftController,
  AdviceDraftPartsController,
  AdviceDraftTalkingController,
  AdviceDraftSendingController,
];
