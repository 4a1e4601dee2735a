/** The style sheet of the public pages: it is linked from what the server renders; no script of it is loaded. */
import './theme/index.css';
import './pages/public/page.tsx';
