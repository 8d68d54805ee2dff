import { utf8 } from '../../shared/basics/bytes.ts';
import { generateAgeIdentity, sealToRecipients } from '../../shared/sealing/age.ts';
import { createSegmentSealer } from '../../shared/sealing/segments.ts';
import { crypto } from '../flow/seat.ts';
import { clearFile, contentKey } from './frozen.ts';
import type { Write } from './make-vectors.ts';

/** What an office hands in, and its files sealed on their way to the readers. */
export async function makeOfficeFiles(write: Write): Promise<void> {
  await write('file.sealed', () => {
    const sealer = createSegmentSealer(crypto, contentKey);
    return Buffer.concat([sealer.update(clearFile), sealer.final()]);
  });
  await write('dossier-key.json', async () => {
    const { identity, recipient } = await generateAgeIdentity();
    const sealed = Buffer.from(await sealToRecipients([recipient], contentKey)).toString('base64');
    return `${JSON.stringify({ identity, recipient, sealed }, null, 2)}\n`;
  });
  await write('applications/applications.csv', () => {
    const header = '접수번호,서비스명,신청기업,서비스유형,서비스개요';
    const row = '2026-11-001,민원 챗봇,주식회사 한빛,SaaS,"상담을, 자동으로 분류"';
    return utf8(`\uFEFF${header}\r\n${row}\r\n`);
  });
  await write('applications/2026-11-001/1_개요서.pdf', () => utf8('%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n'));
}
