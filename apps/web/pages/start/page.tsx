import { useSession } from '../../api/session.ts';
import { Welcome } from './welcome.tsx';
import { Work } from './work.tsx';

const Start = () => (useSession() ? <Work /> : <Welcome />);

export default Start;
