import type { ApplicationField } from '../dossier/application.ts';

/** An application's fields in Korean (as the office's table heads them) and English. */
export const fieldNames: Readonly<Record<ApplicationField, readonly [ko: string, en: string]>> = {
  number: ['접수번호', 'Number'],
  service: ['서비스명', 'Service'],
  applicant: ['신청기업', 'Applicant'],
  businessNumber: ['사업자등록번호', 'Business number'],
  companySize: ['기업구분', 'Company size'],
  providerKind: ['제공자구분', 'Provider'],
  serviceType: ['서비스유형', 'Service type'],
  serviceDetail: ['세부유형', 'Detailed type'],
  overview: ['서비스개요', 'Overview'],
  csapKind: ['CSAP 종류', 'CSAP kind'],
  csapGrade: ['CSAP 등급', 'CSAP grade'],
  csapScope: ['CSAP 범위', 'CSAP scope'],
  csapFrom: ['CSAP 시작일', 'CSAP from'],
  csapTo: ['CSAP 만료일', 'CSAP to'],
  creditRating: ['신용평가등급', 'Credit rating'],
  creditDate: ['신용평가일', 'Rated on'],
  sanctions: ['부정당업자 제재', 'Sanctions'],
  slaAvailability: ['SLA 가용률', 'SLA availability'],
  dataCentre: ['데이터센터 위치', 'Data centre'],
  backup: ['백업·재해복구', 'Backup and recovery'],
  supportHours: ['지원 시간', 'Support hours'],
  contactName: ['담당자', 'Contact'],
  contactPhone: ['연락처', 'Phone'],
  contactEmail: ['이메일', 'E-mail'],
};
