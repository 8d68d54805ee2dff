import { applicationSchema, type Application } from '../../shared/dossier/application.ts';
import type { GoldenCase } from '../../shared/rehearsal/golden-figures.ts';
import type { GoldenDossier } from '../../shared/rehearsal/golden-dossiers.ts';
import type { ReadApplications } from '../desk/intake.ts';

const names: Readonly<Record<GoldenCase, string>> = {
  full: '모두 만점',
  none: '모두 영점',
  stairs: '위원마다 2%씩 다른 점수',
  weights: '항목마다 다른 점수',
};

/** The golden dossiers as a folder of applications would bring them, each with one file. */
export function goldenApplications(golden: readonly GoldenDossier[], file: Uint8Array): ReadApplications {
  return async ({ acceptFile }) => {
    const accepted: Application[] = [];
    for (const { dossier: number, case: named, serviceType } of golden) {
      const bytes = async function* () {
        yield file;
      };
      const taken = await acceptFile({ number, name: '예행연습.pdf', bytes });
      if (!taken.ok) return taken;
      accepted.push(
        applicationSchema.parse({
          ...nothingGiven,
          number,
          service: `[예행연습] ${names[named]}`,
          applicant: '예행연습 신청기업',
          serviceType,
          overview: '예행연습을 위해 만든 신청 건입니다. 실제 서비스가 아닙니다.',
        }),
      );
    }
    return { ok: true, value: { accepted, problems: [] } };
  };
}

const nothingGiven = Object.fromEntries(
  Object.keys(applicationSchema.shape)
    .filter((field) => !['number', 'service', 'applicant', 'serviceType', 'overview'].includes(field))
    .map((field) => [field, '']),
);
