/** The public pages, for the sheets that they bring along beside that of the theme: no script of them is loaded. */
void import('./pages/public/page.tsx');
