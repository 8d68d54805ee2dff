import type { Language } from '../../shared/messages/language.ts';
import type { App } from '../windows/app.ts';
import type { Colleague } from './colleague.ts';
import type { Diary } from './diary.ts';
import type { Mode, RegistryProcess } from './registry-process.ts';
import type { Way } from './way.ts';

export interface Play {
  readonly out: string;
  /** Committee members, the chair among them. */
  readonly members: number;
  readonly dossiers: number;
  readonly seed: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly language: Language;
  readonly mode: Mode;
  readonly say: (line: string) => void;
}

/** The stage: three windows, colleagues without windows, and a registry in a process of its own. */
export interface Stage {
  readonly play: Play;
  readonly diary: Diary;
  readonly registry: RegistryProcess;
  readonly secretariat: App;
  readonly chair: App;
  readonly member: App;
  readonly colleagues: readonly Colleague[];
  readonly way: Way;
  readonly dossiers: readonly string[];
}
