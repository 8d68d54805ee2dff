import { desktopFromWindow } from './desktop.ts';

// The faces of the first page's text. Asked for before anything is asked of main, which serves them first, so that they are decoded
// while it answers.
for (const weight of [400, 500, 700]) void document.fonts.load(`${weight} 1em 'Pretendard GOV'`);

/** The door to main, and the profile asked of it before the rest of the page has been read: main answers meanwhile. */
export const desktop = desktopFromWindow();
export const askedProfile = desktop.readProfile({});
