"""Signatures by the openssl command, with the key policy judged here: openssl takes keys of small order, a careful verifier does not."""
import concurrent.futures
import os
import shutil
import subprocess
import tempfile
import base64

ED_P = 2**255 - 19
ED_D = -121665 * pow(121666, -1, ED_P) % ED_P
ED_L = 2**252 + 27742317777372353535851937790883648493
EC_P = 2**256 - 2**224 + 2**192 + 2**96 - 1
EC_B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
EC_N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551

# SubjectPublicKeyInfo up to the key's bytes (RFC 8410; RFC 5480 with the uncompressed point).
SPKI = {
    'EdDSA': bytes.fromhex('302a300506032b6570032100'),
    'ES256': bytes.fromhex('3059301306072a8648ce3d020106082a8648ce3d03010703420004'),
}

class Signatures:
    """Answers whether a signature holds; each question is asked of openssl once, many at a time in a small pool."""

    def __init__(self):
        self.answers = {}
        self.key_files = {}
        self.folder = tempfile.mkdtemp(prefix='simsa-verify-')

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def works(self):
        """Whether openssl is there and can verify Ed25519: RFC 8032, 7.1, test 2, and the same with another message."""
        key = bytes.fromhex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
        signature = bytes.fromhex(
            '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da'
            '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'
        )
        try:
            return self.hold('EdDSA', key, b'\x72', signature) and not self.hold('EdDSA', key, b'\x73', signature)
        except FileNotFoundError:
            return False

    def acceptable(self, algorithm, key):
        return acceptable_ed25519(key) if algorithm == 'EdDSA' else acceptable_p256(key)

    def prepare(self, questions):
        """Asks openssl all questions that were not asked before."""
        fresh = list({question for question in questions if question not in self.answers})
        if not fresh:
            return
        for algorithm, key, _message, _signature in fresh:
            self.key_file(algorithm, key)
        with concurrent.futures.ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
            for question, answer in zip(fresh, pool.map(lambda each: self.ask(*each), fresh)):
                self.answers[question] = answer

    def hold(self, algorithm, key, message, signature):
        question = (algorithm, key, message, signature)
        if question not in self.answers:
            self.answers[question] = self.ask(*question)
        return self.answers[question]

    def ask(self, algorithm, key, message, signature):
        if not self.acceptable(algorithm, key) or not canonical_signature(algorithm, signature):
            return False
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            paths = [os.path.join(folder, name) for name in ('message', 'signature')]
            for path, data in zip(paths, (message, signature if algorithm == 'EdDSA' else der(signature))):
                with open(path, 'wb') as file:
                    file.write(data)
            key_file = self.key_file(algorithm, key)
            if algorithm == 'EdDSA':
                command = ['pkeyutl', '-verify', '-rawin', '-pubin', '-inkey', key_file, '-in', paths[0], '-sigfile', paths[1]]
            else:
                command = ['dgst', '-sha256', '-verify', key_file, '-signature', paths[1], paths[0]]
            return subprocess.run(['openssl', *command], capture_output=True).returncode == 0

    def key_file(self, algorithm, key):
        if key not in self.key_files:
            path = os.path.join(self.folder, f'{len(self.key_files)}.pem')
            encoded = base64.encodebytes(SPKI[algorithm] + key).decode('ascii')
            with open(path, 'w', encoding='ascii') as file:
                file.write(f'-----BEGIN PUBLIC KEY-----\n{encoded}-----END PUBLIC KEY-----\n')
            self.key_files[key] = path
        return self.key_files[key]

def acceptable_ed25519(key):
    """32 bytes, y below the prime, and not of order 1, 2, 4 or 8. Bytes that are no point at all pass: they verify nothing."""
    if len(key) != 32:
        return False
    y = int.from_bytes(key, 'little') & (1 << 255) - 1
    if y >= ED_P:
        return False
    square = (y * y - 1) * pow(ED_D * y * y + 1, -1, ED_P) % ED_P
    x = pow(square, (ED_P + 3) // 8, ED_P)
    if x * x % ED_P != square:
        x = x * pow(2, (ED_P - 1) // 4, ED_P) % ED_P
    if x * x % ED_P != square:
        return True
    for _ in range(3):
        x, y = doubled(x, y)
    return (x, y) != (0, 1)

def doubled(x, y):
    """Twice a point of the twisted Edwards curve with a = -1 (RFC 8032, 5.1.4, in affine form)."""
    cross = ED_D * x * x * y * y
    return (2 * x * y * pow(1 + cross, -1, ED_P) % ED_P, (y * y + x * x) * pow(1 - cross, -1, ED_P) % ED_P)

def acceptable_p256(key):
    """64 bytes x || y of a point on the curve; its group has prime order, so that no point on it is of small order."""
    x, y = int.from_bytes(key[:32], 'big'), int.from_bytes(key[32:], 'big')
    return len(key) == 64 and x < EC_P and y < EC_P and (y * y - x * x * x + 3 * x - EC_B) % EC_P == 0

def canonical_signature(algorithm, signature):
    """One form only: S below the group order (RFC 8032, 5.1.7), or r and s in range with the lower s."""
    if len(signature) != 64:
        return False
    if algorithm == 'EdDSA':
        return int.from_bytes(signature[32:], 'little') < ED_L
    r, s = int.from_bytes(signature[:32], 'big'), int.from_bytes(signature[32:], 'big')
    return 0 < r < EC_N and 0 < s <= EC_N // 2

def der(signature):
    """r || s as the ASN.1 sequence that openssl reads (RFC 3279, 2.2.3)."""
    numbers = b''
    for half in (signature[:32], signature[32:]):
        value = half.lstrip(b'\x00') or b'\x00'
        value = b'\x00' + value if value[0] & 128 else value
        numbers += bytes([2, len(value)]) + value
    return bytes([0x30, len(numbers)]) + numbers
