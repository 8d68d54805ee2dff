import { z } from 'zod';

/** 클라우드컴퓨팅서비스 (IaaS, PaaS, SaaS), 지원 서비스, 융합서비스 (클라우드컴퓨팅법 제20조제3항). */
export const serviceTypeSchema = z.enum(['IaaS', 'PaaS', 'SaaS', 'support', 'convergence']);
export type ServiceType = z.infer<typeof serviceTypeSchema>;

export const serviceTypes = serviceTypeSchema.options;
