import { useSession } from '../../api/session.ts';
import { AldermanStart } from './alderman/start.tsx';
import { isAlderman } from './alderman/four.ts';
import { Welcome } from './welcome.tsx';
import { Work } from './work.tsx';

function Start() {
  const session = useSession();
  if (!session) return <Welcome />;
  return isAlderman(session) ? <AldermanStart session={session} /> : <Work />;
}

export default Start;
