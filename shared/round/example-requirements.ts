import { z } from 'zod';
import { requirementSchema } from './requirement.ts';

const gosi = '「디지털서비스 심사·선정 등에 관한 고시」(제2023-43호)';
const annex3 = `${gosi} 제4조, 별표 3(적격성 심사)의 예시`;
const annex1 = `${gosi} 제3조, 별표 1(제출 서류)의 예시`;
const readable = ['pdf', 'hwp', 'hwpx', 'docx'];

const document = (id: string, title: string, words: readonly string[], formats: readonly string[], advice: string) => ({
  id,
  title,
  rule: annex1,
  advice,
  missing: 'fail',
  test: { kind: 'document', words, formats },
});

const documents = [
  document(
    'form-overview',
    '디지털서비스 개요서',
    ['개요서'],
    readable,
    '별지 제2호 서식에 서비스의 기능, 구성, 이용 대상을 적습니다.',
  ),
  document(
    'form-specification',
    '상세규격서',
    ['규격서'],
    readable,
    '보안, 운영, 지원을 숫자로 적습니다. 개요서와 값이 다르면 보완을 요청합니다.',
  ),
  document(
    'form-sla',
    '서비스 수준 협약(SLA)',
    ['sla', '서비스수준'],
    readable,
    '가용률의 산식과 미달할 때의 조치를 함께 적습니다.',
  ),
  document(
    'form-price',
    '가격표',
    ['가격'],
    ['xlsx', 'pdf', 'hwpx'],
    '부가가치세 포함 여부와 최소 계약 기간을 적습니다.',
  ),
  document(
    'form-pledge',
    '공급 및 기술지원 확약서',
    ['확약서'],
    readable,
    '별지 제5호 서식에 대표자의 서명 또는 날인이 있어야 합니다.',
  ),
];

const business = [
  {
    id: 'no-sanction',
    title: '부정당업자 제재가 없을 것',
    rule: annex3,
    advice: '신청일 현재 입찰참가자격 제한이 있으면 신청할 수 없습니다. 제재가 없으면 "없음"이라고 적습니다.',
    missing: 'human',
    test: {
      kind: 'answer',
      field: 'sanctions',
      pass: ['없음', '해당 없음', '해당없음'],
      fail: ['있음', '제재 중', '제재중'],
    },
  },
  {
    id: 'credit',
    title: '신용평가등급 BB- 이상, 평가일부터 12개월 이내',
    rule: annex3,
    advice:
      '공공기관 제출용 신용평가서의 등급과 평가일을 적습니다. 평가일이 심사일 기준으로 12개월을 넘기면 다시 받아야 합니다.',
    missing: 'fail',
    test: {
      kind: 'rating',
      field: 'creditRating',
      order: [
        'AAA',
        ...['AA', 'A', 'BBB', 'BB', 'B'].flatMap((grade) => [`${grade}+`, `${grade}0`, grade, `${grade}-`]),
        'CCC+',
        'CCC0',
        'CCC',
        'CCC-',
        'CC',
        'C',
        'D',
      ],
      atLeast: 'BB-',
      dated: 'creditDate',
      months: 12,
    },
  },
  {
    id: 'contact',
    title: '담당자와 연락처',
    rule: annex1,
    advice: '보완요청과 통보를 받을 담당자의 이름, 전화, 이메일을 모두 적습니다.',
    missing: 'fail',
    test: { kind: 'given', fields: ['contactName', 'contactPhone', 'contactEmail'] },
  },
];

const certified = [
  {
    id: 'csap-named',
    title: '보안인증(CSAP)의 종류·등급·범위',
    rule: annex3,
    advice: '인증서에 적힌 그대로 종류, 등급, 범위를 적습니다. 신청 서비스가 인증 범위 밖이면 선정될 수 없습니다.',
    missing: 'fail',
    test: { kind: 'given', fields: ['csapKind', 'csapGrade', 'csapScope'] },
  },
  {
    id: 'csap-valid',
    title: '보안인증(CSAP)이 심사일에 유효할 것',
    rule: annex3,
    advice: '유효기간이 심사일 전에 끝나면 갱신한 인증서를 내야 합니다.',
    missing: 'fail',
    test: { kind: 'validity', from: 'csapFrom', to: 'csapTo' },
  },
];

const parsed = z.array(requirementSchema).parse;
/** 예시 requirements of intake, until the official annexes are entered: with a certificate of its own, or without. */
export const certifiedRequirements = parsed([...business, ...certified, ...documents]);
export const plainRequirements = parsed([...business, ...documents]);
