import { firstStart, locked } from './first-start.ts';
import { memberScene } from './member.ts';
import { much } from './much.ts';
import { officesScene } from './offices.ts';
import { realOffice } from './real-office.ts';
import type { Scene } from './scene.ts';

/** Every screen and state, in the order of the album. Scenes of one profile follow one another. */
export const scenes: readonly Scene[] = [firstStart, realOffice, locked, memberScene, officesScene, much];
