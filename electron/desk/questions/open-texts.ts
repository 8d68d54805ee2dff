/** Texts that this device may read. Refuses what a conflict of interest closes, even where an old seal would still open. */
import { bytesFromBase64, textFromUtf8 } from '../../../shared/basics/bytes.ts';
import type { z } from 'zod';
import type { Digest } from '../../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../../shared/basics/result.ts';
import { recusedFrom, type QuestionFile } from '../../../shared/docket/docket.ts';
import { inboxTextSchema, type InboxEntry, type InboxText } from '../../../shared/question/ask-link.ts';
import { openText, type SaltedText } from '../../../shared/question/seal-text.ts';
import { openWithIdentity } from '../../../shared/sealing/age.ts';
import type { Seat, Session } from '../session.ts';

/** Why a question's words are not for this desk now; null where they are. A member declares before anything of a dossier opens. */
export function closedTo({ docket, member }: Seat, { body }: QuestionFile): 'recused' | 'undeclared' | null {
  const file = body.dossier === null ? undefined : docket.dossiers.get(body.dossier);
  if (!file || member.role === 'secretariat') return null;
  if (recusedFrom(file).includes(member.id)) return 'recused';
  // What one has asked oneself holds nothing new.
  return file.declarations.has(member.id) || body.author === member.id ? null : 'undeclared';
}

/** A sealed text with the salt of its digest; age takes milliseconds, so that what was opened is kept while the desk is unlocked. */
export async function openSealed<T extends object>(
  session: Session,
  sealed: { readonly sealed: string; readonly content: Digest },
  schema: z.ZodType<T>,
): Promise<Result<SaltedText<T>>> {
  const kept = opened.get(session) ?? new Map<string, Result<SaltedText<object>>>();
  opened.set(session, kept);
  const known = kept.get(sealed.sealed);
  if (known) return known as Result<SaltedText<T>>;
  const read = await openText(session.crypto, session.keys.identity, sealed, schema);
  kept.set(sealed.sealed, read);
  return read;
}

/** What an outsider wrote. */
export async function openMessage(session: Session, { sealed }: InboxEntry): Promise<Result<InboxText>> {
  const kept = messages.get(session) ?? new Map<string, Result<InboxText>>();
  messages.set(session, kept);
  const known = kept.get(sealed);
  if (known) return known;
  const bytes = bytesFromBase64(sealed);
  const plain = bytes.ok ? await openWithIdentity(session.keys.identity, bytes.value) : bytes;
  const text = plain.ok ? textFromUtf8(plain.value) : plain;
  const read = text.ok ? parsedMessage(text.value) : text;
  kept.set(sealed, read);
  return read;
}

const opened = new WeakMap<Session, Map<string, Result<SaltedText<object>>>>();
const messages = new WeakMap<Session, Map<string, Result<InboxText>>>();

function parsedMessage(text: string): Result<InboxText> {
  try {
    const parsed = inboxTextSchema.safeParse(JSON.parse(text));
    return parsed.success ? ok(parsed.data) : err(problem('question/unreadable'));
  } catch {
    return err(problem('question/unreadable'));
  }
}
