import type { ApplicationField } from '../../../shared/dossier/application.ts';
import type { ServiceType } from '../../../shared/round/service-type.ts';

/** The office's table: the header of each field. */
export const columns: Readonly<Record<ApplicationField, string>> = {
  number: '접수번호',
  service: '서비스명',
  applicant: '신청기업',
  businessNumber: '사업자등록번호',
  companySize: '기업구분',
  providerKind: '제공자구분',
  serviceType: '서비스유형',
  serviceDetail: '세부유형',
  overview: '서비스개요',
  csapKind: 'CSAP종류',
  csapGrade: 'CSAP등급',
  csapScope: 'CSAP범위',
  csapFrom: 'CSAP시작일',
  csapTo: 'CSAP만료일',
  creditRating: '신용평가등급',
  creditDate: '신용평가일',
  sanctions: '부정당제재',
  slaAvailability: 'SLA가용률',
  dataCentre: '데이터센터위치',
  backup: '백업및재해복구',
  supportHours: '지원시간',
  contactName: '담당자',
  contactPhone: '연락처',
  contactEmail: '이메일',
};

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
