/** Legal forms that a name carries before or behind, as offices write them. */
const forms =
  /\((?:주|유|재|사)\)|㈜|㈐|주식회사|유한책임회사|유한회사|재단법인|사단법인|\b(?:co|inc|ltd|llc|corp|corporation)\b\.?/giu;

/** A company's name for comparing only: NFC, without its legal form, spaces and signs, in lower case. */
export function companyName(text: string): string {
  return text
    .normalize('NFC')
    .replace(forms, ' ')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
