import { SkipLink } from '@utrecht/component-library-react';
import { Outlet } from '@tanstack/react-router';
import { useShared } from '../../texts/shared.ts';
import { LiveNote } from '../../live/note.tsx';
import { Telling } from '../told/told.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Help } from './help.tsx';
import { Offline } from './offline.tsx';
import './shell.css';

/** What stands around every page. */
export function Shell() {
  const t = useShared();
  return (
    <Telling>
      {(told) => (
        <>
          <SkipLink href="#inhoud">{t('skip')}</SkipLink>
          <div className="dw-shell">
            <Header />
            <Offline />
            <main id="inhoud" className="dw-shell__main" tabIndex={-1}>
              {told}
              <Outlet />
            </main>
            <Footer help={<Help />} />
          </div>
          <LiveNote />
        </>
      )}
    </Telling>
  );
}
