import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { Application } from '../../../shared/dossier/application.ts';

/** An application with every answer given; the tests change what they are about. */
export const application: Application = {
  number: '2026-11-001' as DossierNumber,
  service: '가상 공공메일',
  applicant: '가상소프트',
  businessNumber: '000-00-00000',
  companySize: '중소기업',
  providerKind: '원 제공자',
  serviceType: 'SaaS',
  serviceDetail: '메일',
  overview: '공공기관용 메일 서비스',
  csapKind: 'SaaS 표준',
  csapGrade: '하',
  csapScope: '메일 서비스 전체',
  csapFrom: '2024-03-01',
  csapTo: '2029-02-28',
  creditRating: 'BBB',
  creditDate: '2026-03-31',
  sanctions: '없음',
  slaAvailability: '99.9%',
  dataCentre: '서울',
  backup: '매일',
  supportHours: '평일 09:00-18:00',
  contactName: '홍길동',
  contactPhone: '02-0000-0000',
  contactEmail: 'contact@example.kr',
};
