import type { Day } from '../basics/day.ts';
import type { DossierNumber, RecordId } from '../basics/ids.ts';
import type { ServiceType } from '../round/service-type.ts';
import type { NominationBody } from './nomination.ts';
import type { PanelFigures } from './panel-figures.ts';

/** A signed nomination with its figures, and the service that it is about. */
export interface NominatedService {
  readonly title: string;
  readonly dossier: DossierNumber;
  readonly service: string;
  readonly applicant: string;
  readonly serviceType: ServiceType;
  readonly selectedOn: Day;
  readonly filed:
    | (Pick<NominationBody, 'outcome' | 'form' | 'documents' | 'evaluations' | 'reasons'> & {
        readonly record: RecordId;
        readonly on: Day;
        readonly figures: PanelFigures;
      })
    | null;
}
