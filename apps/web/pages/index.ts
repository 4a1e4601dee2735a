import { dashboard } from './dashboard/route.ts';
import { council } from './council/route.ts';
import { councils } from './councils/route.ts';
import { deadlines } from './deadlines/route.ts';
import { dossier } from './dossier/route.ts';
import { dossiers } from './dossiers/route.ts';
import { influenceSpace } from './influence-space/route.ts';
import { recommendation } from './recommendation/route.ts';
import { signIn } from './sign-in/route.ts';
import { register } from './register/route.ts';
import { search } from './search/route.ts';
import { start } from './start/route.ts';
import { timeline } from './timeline/route.ts';

/** Every page of the workplace, one folder each. A new page adds its line here (docs/decisions/0003-web.md). */
export const pages = [
  dashboard,
  council,
  councils,
  register,
  search,
  deadlines,
  dossier,
  dossiers,
  influenceSpace,
  recommendation,
  signIn,
  start,
  timeline,
] as const;
