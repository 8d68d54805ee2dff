import { describe, expect, it } from 'vitest';
import type { Desktop } from '../../../shared/contracts/desktop-api.ts';
import { desktopApi } from '../../../shared/contracts/desktop-api.ts';
import { callNames, channelOf, eventChannel } from '../../../electron/ipc/call-names.ts';
import { answerCall, type Caller } from '../../../electron/ipc/judge-call.ts';
import { codeOf } from '../../flow/seat.ts';

const page: Caller = { frame: 'top', origin: 'app://desk' };
const echo = Object.fromEntries(
  callNames.map((name) => [name, async (input: unknown) => ({ ok: true, value: input })]),
) as unknown as Desktop;
const failing = Object.fromEntries(
  callNames.map((name) => [name, async () => Promise.reject(new Error('/home/user/secret'))]),
) as unknown as Desktop;
const quiet = () => undefined;

describe('the door between page and main', () => {
  it('has one channel for each call of the contract and no other', () => {
    expect([...callNames].sort()).toEqual(Object.keys(desktopApi).sort());
    expect(new Set([...callNames.map(channelOf), eventChannel]).size).toBe(callNames.length + 1);
  });

  it.each([
    ['a frame inside the page', { frame: 'other', origin: 'app://desk' }],
    ['the viewer', { frame: 'other', origin: 'null' }],
    ['another site', { frame: 'top', origin: 'https://desk' }],
    ['a host that only begins alike', { frame: 'top', origin: 'app://desk.example' }],
    ['a page without origin', { frame: 'top', origin: '' }],
  ] as const)('is closed to %s, for every call', async (_title, caller) => {
    for (const name of callNames)
      expect(codeOf(await answerCall(echo, name, caller, {}, quiet)), name).toBe('desk/foreign-caller');
  });

  it('refuses input that the contract does not describe, for every call', async () => {
    for (const name of callNames)
      for (const input of [null, undefined, 'x', 7, [], { surprise: 1 }, { dossier: { $gt: '' } }])
        expect(codeOf(await answerCall(echo, name, page, input, quiet)), `${name} ${String(input)}`).toBe(
          'desk/bad-input',
        );
  });

  it('hands on what was parsed', async () => {
    expect(await answerCall(echo, 'setLanguage', page, { language: 'en' }, quiet)).toEqual({
      ok: true,
      value: { language: 'en' },
    });
  });

  it('turns a bug into a plain word for the page and the whole of it for the log', async () => {
    const seen: unknown[] = [];
    const answer = await answerCall(failing, 'readProfile', page, {}, (failure) => seen.push(failure));
    expect(answer).toEqual({ ok: false, problem: { code: 'desk/internal', details: { call: 'readProfile' } } });
    expect(String(seen[0])).toContain('/home/user/secret');
  });
});
