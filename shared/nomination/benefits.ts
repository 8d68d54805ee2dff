/** What a designation brings to those who buy, and where that is written. The words are among the domain's terms (`benefit-…`). */
export const nominationBenefits = [
  { id: 'private-contract', basis: '국가계약법 시행령 제26조제1항제5호사목, 지방계약법 시행령 제25조제1항제8호다목' },
  { id: 'trial-purchase', basis: '조달사업법 시행령 제33조제5항' },
  { id: 'liability', basis: '혁신제품 구매면책 제도' },
  { id: 'evaluation', basis: '혁신구매 목표제, 기관평가 반영' },
] as const;
