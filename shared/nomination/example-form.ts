import { decimalSchema } from '../basics/decimal.ts';
import type { NominationForm } from './nomination-form.ts';

const points = (figure: string) => decimalSchema.parse(figure);

/**
 * Made up as an example: the evaluating agency's own sheet for digital services is not public. Marks, dropped points, share and size of the
 * panel are those of the guideline (혁신제품 지정 지침 제4조, 제10조).
 */
export const exampleNominationForm: NominationForm = {
  id: 'innovation-example',
  title: '혁신제품 추천 평가표',
  version: '예시 1',
  standing: 'example',
  basis: '혁신제품 지정 지침(과학기술정보통신부고시 제2025-52호) 제4조, 제10조, 제18조',
  documents: [
    { id: 'application', title: '혁신제품 추천 신청서', needed: 'always' },
    { id: 'selection-notice', title: '디지털서비스 선정 통보서 사본', needed: 'always' },
    { id: 'description', title: '혁신성·공공성 설명서', needed: 'always' },
    { id: 'security', title: '보안인증서(CSAP) 사본', needed: 'where-it-applies' },
    { id: 'tests', title: '시험·인증 성적서', needed: 'where-it-applies' },
    { id: 'sanctions', title: '부정당업자 제재 여부 확인서', needed: 'always' },
    { id: 'business', title: '휴업·폐업 사실 확인서', needed: 'always' },
    { id: 'duplicates', title: '중복 지정 여부 확인서', needed: 'always' },
  ],
  publicItems: [
    { id: 'need', title: '공공부문에 필요한 서비스인가' },
    { id: 'service', title: '공공서비스의 질을 높이는가' },
    { id: 'effect', title: '사회문제 해결에 이바지하는가' },
  ],
  criteria: [
    { id: 'novelty', title: '기술의 새로움', max: points('30') },
    { id: 'progress', title: '기존 서비스보다 나아진 정도', max: points('30') },
    { id: 'completeness', title: '제품과 운영의 완성도', max: points('20') },
    { id: 'spread', title: '보급과 파급의 효과', max: points('20') },
  ],
  rule: {
    publicShare: { bound: 'at-least', numerator: 2, denominator: 3 },
    drop: { highest: 1, lowest: 1 },
    passMark: points('70'),
    panel: { least: 6, most: 10 },
  },
};
