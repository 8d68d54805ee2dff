import 'reflect-metadata';
import { SubjectAlternativeNameExtension, X509CertificateGenerator, type JsonGeneralName } from '@peculiar/x509';
import { createHash, createPrivateKey, createPublicKey, webcrypto, X509Certificate } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';

/** A registry's own certificate. Whoever connects judges it by `pin` (SHA-256 of its public key) and by nothing else. */
export interface OwnCertificate {
  readonly key: string;
  readonly certificate: string;
  readonly pin: string;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
/** Laptops' clocks may be years off and play no part. */
const validity = { notBefore: new Date('2000-01-01T00:00:00Z'), notAfter: new Date('2099-12-31T00:00:00Z') };

/**
 * The self-signed certificate beside `registry.key`, made once. When the computer's addresses have changed it is issued anew for
 * the same key, so that the pin in every invitation stays right.
 */
export async function ownCertificate(data: string, addresses: readonly string[]): Promise<OwnCertificate> {
  const path = join(data, 'registry-tls.pem');
  const kept = await readFile(path, 'utf8').catch(() => null);
  const [key, certificate] =
    kept === null ? [await newKey(), null] : [partOf(kept, 'PRIVATE KEY'), partOf(kept, 'CERTIFICATE')];
  const names = (certificate ? new X509Certificate(certificate).subjectAltName : undefined) ?? '';
  const fits = certificate !== null && addresses.every((address) => names.split(', ').includes(nameOf(address)));
  const current = fits ? certificate : await issue(key, addresses);
  if (!fits) {
    await writeFile(`${path}.new`, `${key}${current}`, { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
  }
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return { key, certificate: current, pin: createHash('sha256').update(spki).digest('base64url') };
}

async function newKey(): Promise<string> {
  const { privateKey } = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', privateKey));
  return createPrivateKey({ key: der, type: 'pkcs8', format: 'der' })
    .export({ type: 'pkcs8', format: 'pem' })
    .toString();
}

async function issue(key: string, addresses: readonly string[]): Promise<string> {
  const { subtle } = webcrypto;
  const pkcs8 = createPrivateKey(key).export({ type: 'pkcs8', format: 'der' });
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name: 'CN=simsa-registry',
      ...validity,
      keys: {
        privateKey: await subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']),
        publicKey: await subtle.importKey('spki', spki, algorithm, true, ['verify']),
      },
      signingAlgorithm: algorithm,
      extensions: [new SubjectAlternativeNameExtension(addresses.map(generalName))],
    },
    webcrypto as Parameters<typeof X509CertificateGenerator.createSelfSigned>[1],
  );
  return `${certificate.toString('pem')}\n`;
}

function generalName(address: string): JsonGeneralName {
  return isIP(address) === 0 ? { type: 'dns', value: address } : { type: 'ip', value: address };
}

/** As Node prints an alternative name. */
function nameOf(address: string): string {
  return isIP(address) === 0 ? `DNS:${address}` : `IP Address:${address}`;
}

function partOf(pem: string, label: string): string {
  const found = new RegExp(`-----BEGIN ${label}-----[^-]+-----END ${label}-----\n`).exec(pem)?.[0];
  if (!found) throw new Error(`registry-tls.pem holds no ${label.toLowerCase()}`);
  return found;
}
