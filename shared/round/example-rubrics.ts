import { z } from 'zod';
import { certifiedRequirements, plainRequirements } from './example-requirements.ts';
import { rubricSchema } from './rubric.ts';

const basis =
  '「디지털서비스 심사·선정 등에 관한 고시」(제2023-43호) 제4조의 항목 구분에 따른 예시. 별표 3·4의 공식 항목을 입력하기 전까지 공식 기준이 아닙니다.';

const verdict = (
  id: string,
  group: string,
  title: string,
  guide: string,
  notApplicable: 'allowed' | 'refused' = 'refused',
) => ({
  id,
  group,
  title,
  guide,
  instrument: { kind: 'verdict', notApplicable },
});
const points = (
  id: string,
  title: string,
  weight: string,
  guide: string,
  notApplicable: 'allowed' | 'refused' = 'refused',
) => ({
  id,
  group: 'capability',
  title,
  guide,
  instrument: { kind: 'points', max: '100', weight, notApplicable },
});

const soundBusiness = verdict(
  'sound-business',
  'eligibility',
  '경영상태 (신용평가등급)',
  '신용평가등급과 평가일을 확인합니다. 유효기간이 지났거나 등급이 확인되지 않으면 부적정입니다.',
);
const noSanction = verdict(
  'no-sanction',
  'eligibility',
  '부정당업자 제재',
  '신청일 현재 입찰참가자격 제한 여부를 확인합니다. 제재 중이면 부적정입니다.',
);
const operation = (weight: string) =>
  points(
    'operation',
    '운영 안정성',
    weight,
    '가용률 약정(SLA), 백업·재해복구, 장애 대응 체계를 봅니다. 100: 약정과 실적이 문서로 확인됨 · 50: 약정만 있음 · 0: 확인되지 않음',
  );
const support = (weight: string) =>
  points(
    'support',
    '지원 체계',
    weight,
    '지원 시간, 담당 인력, 고객 대응 절차를 봅니다. 100: 상시 지원과 절차가 갖춰짐 · 50: 업무시간 지원 · 0: 확인되지 않음',
  );

/** 예시 rubrics for cloud, support and convergence services; example until the official annexes are entered. */
export const exampleRubrics = z.array(rubricSchema).parse([
  {
    id: 'cloud-example',
    title: '클라우드컴퓨팅서비스 심사기준',
    version: '예시 2026-1',
    standing: 'example',
    basis,
    serviceTypes: ['IaaS', 'PaaS', 'SaaS'],
    requirements: certifiedRequirements,
    criteria: [
      verdict(
        'is-cloud',
        'applicability',
        '클라우드컴퓨팅서비스 해당 여부',
        '시행령 제3조의 서비스(서버·저장장치·네트워크, 소프트웨어, 개발·운영 환경)에 해당하는지 개요서와 구성도로 확인합니다.',
      ),
      soundBusiness,
      noSanction,
      {
        ...verdict(
          'certified',
          'eligibility',
          '보안인증 (CSAP)',
          '인증 종류·등급·범위·유효기간이 신청 서비스와 맞는지 확인합니다. 인증서의 해당 부분을 근거로 붙입니다.',
        ),
        evidence: 'asked',
      },
      points(
        'security',
        '보안성',
        '40',
        '데이터 저장 위치, 접근 통제, 취약점 관리, 전송·저장 암호화를 봅니다. 100: 모두 확인됨 · 50: 일부만 확인됨 · 0: 확인되지 않음',
      ),
      operation('35'),
      support('25'),
    ],
  },
  {
    id: 'support-example',
    title: '지원서비스 심사기준',
    version: '예시 2026-1',
    standing: 'example',
    basis,
    serviceTypes: ['support'],
    requirements: plainRequirements,
    criteria: [
      verdict(
        'is-support',
        'applicability',
        '클라우드 지원서비스 해당 여부',
        '컨설팅, 이전(마이그레이션), 운영관리 중 무엇인지 확인합니다.',
      ),
      soundBusiness,
      noSanction,
      points(
        'staff',
        '수행 인력과 방법론',
        '50',
        '투입 인력의 자격과 방법론, 산출물을 봅니다. 100: 인력·방법론·산출물이 구체적 · 50: 일부만 구체적 · 0: 확인되지 않음',
      ),
      points(
        'record',
        '수행 실적',
        '30',
        '최근 3년 유사 실적을 봅니다. 신설 기업은 해당 없음을 고를 수 있습니다.',
        'allowed',
      ),
      support('20'),
    ],
  },
  {
    id: 'convergence-example',
    title: '융합서비스 심사기준',
    version: '예시 2026-1',
    standing: 'example',
    basis,
    serviceTypes: ['convergence'],
    requirements: certifiedRequirements,
    criteria: [
      verdict(
        'is-convergence',
        'applicability',
        '융합서비스 해당 여부',
        '인공지능 등 다른 기술·서비스와 클라우드컴퓨팅기술이 융합되었는지 확인합니다.',
      ),
      soundBusiness,
      noSanction,
      {
        ...verdict(
          'cloud-base',
          'eligibility',
          '기반 클라우드의 보안인증',
          '기반이 되는 클라우드의 CSAP 인증 범위를 확인하고 근거를 붙입니다. 자체 기반이 없으면 해당 없음입니다.',
          'allowed',
        ),
        evidence: 'asked',
      },
      points(
        'security',
        '보안성·개인정보 보호',
        '35',
        '민감정보(의료영상, 영상관제 등)의 수집·보관·파기 절차를 봅니다. 100: 모두 확인됨 · 50: 일부 · 0: 확인되지 않음',
      ),
      points(
        'performance',
        '융합 기술의 성능',
        '25',
        '성능 지표와 시험 성적, 한계의 고지를 봅니다. 100: 제3자 시험 성적 있음 · 50: 자체 시험 · 0: 없음',
      ),
      operation('25'),
      support('15'),
    ],
  },
]);
