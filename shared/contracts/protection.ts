import { z } from 'zod';

/** Minutes without anybody at the computer after which the desk locks itself. */
export const autoLockSchema = z.union([z.literal(5), z.literal(15), z.literal(60)]);
export type AutoLock = z.infer<typeof autoLockSchema>;

/** How the keys on this device are kept: whether the system has a real keychain, whether it may open the desk, and when the desk locks. */
export const protectionSchema = z.strictObject({
  keychain: z.enum(['real', 'none']),
  keychainUnlock: z.enum(['on', 'off']),
  autoLock: autoLockSchema,
});
