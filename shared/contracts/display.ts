import { z } from 'zod';

/** Percent of the usual size of text. */
export const textSizes = [100, 115, 130, 150, 200] as const;

/** How this device shows the desk, whoever sits before it. `system`: light or dark, as the operating system is set. */
export const displaySchema = z.strictObject({
  theme: z.enum(['light', 'dark', 'system']),
  contrast: z.enum(['normal', 'high']),
  textSize: z.literal(textSizes),
});
export type Display = Readonly<z.infer<typeof displaySchema>>;

export const usualDisplay: Display = { theme: 'system', contrast: 'normal', textSize: 100 };
