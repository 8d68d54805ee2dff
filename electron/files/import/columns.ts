import type { ApplicationField } from '../../../shared/dossier/application.ts';
import type { ServiceType } from '../../../shared/round/service-type.ts';

/** The office's table: header of each field, and the most characters it may hold. */
export const columns: Readonly<Record<ApplicationField, { readonly header: string; readonly limit: number }>> = {
  number: { header: '접수번호', limit: 40 },
  service: { header: '서비스명', limit: 200 },
  applicant: { header: '신청기업', limit: 200 },
  businessNumber: { header: '사업자등록번호', limit: 40 },
  companySize: { header: '기업구분', limit: 20 },
  providerKind: { header: '제공자구분', limit: 40 },
  serviceType: { header: '서비스유형', limit: 40 },
  serviceDetail: { header: '세부유형', limit: 200 },
  overview: { header: '서비스개요', limit: 4000 },
  csapKind: { header: 'CSAP종류', limit: 100 },
  csapGrade: { header: 'CSAP등급', limit: 40 },
  csapScope: { header: 'CSAP범위', limit: 400 },
  csapFrom: { header: 'CSAP시작일', limit: 10 },
  csapTo: { header: 'CSAP만료일', limit: 10 },
  creditRating: { header: '신용평가등급', limit: 40 },
  creditDate: { header: '신용평가일', limit: 10 },
  sanctions: { header: '부정당제재', limit: 200 },
  slaAvailability: { header: 'SLA가용률', limit: 100 },
  dataCentre: { header: '데이터센터위치', limit: 200 },
  backup: { header: '백업및재해복구', limit: 400 },
  supportHours: { header: '지원시간', limit: 200 },
  contactName: { header: '담당자', limit: 60 },
  contactPhone: { header: '연락처', limit: 60 },
  contactEmail: { header: '이메일', limit: 120 },
};

export const requiredFields: readonly ApplicationField[] = [
  'number',
  'service',
  'applicant',
  'serviceType',
  'overview',
];
export const dateFields: readonly ApplicationField[] = ['csapFrom', 'csapTo', 'creditDate'];

/** How offices write the service types. */
export const serviceTypeWords: Readonly<Record<string, ServiceType>> = {
  iaas: 'IaaS',
  paas: 'PaaS',
  saas: 'SaaS',
  지원서비스: 'support',
  지원: 'support',
  융합서비스: 'convergence',
  융합: 'convergence',
};
export const acceptedServiceTypes = 'IaaS, PaaS, SaaS, 지원서비스, 융합서비스';
