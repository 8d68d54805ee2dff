"""The registry's word on its log: Merkle root (RFC 6962, 2.1), signed note and checkpoint (C2SP)."""
import re

from encoding import Refused, from_base64, from_base64url, sha256

class Log:
    """The leaves of a log; answers the root of any of its earlier states."""

    def __init__(self, lines):
        self.leaves = [sha256(b'\x00', line.encode('utf-8')) for line in lines]

    def root(self, size):
        return self.between(0, size) if size else sha256(b'')

    def between(self, start, end):
        if end - start == 1:
            return self.leaves[start]
        split = 1 << (end - start - 1).bit_length() - 1
        return sha256(b'\x01', self.between(start, start + split), self.between(start + split, end))

def parse_verifier_key(text):
    """C2SP verifier key `name+hash+base64(0x01 || key)`: name, hash and the 32 bytes."""
    parts = text.split('+', 2)
    if len(parts) != 3:
        raise Refused('the registry key is not a verifier key')
    name, hashed, encoded = parts
    typed = from_base64(encoded)
    if not 1 <= len(name) <= 100 or any(letter.isspace() or letter == '\ufeff' for letter in name):
        raise Refused('the name in the registry key is empty, too long or has white space')
    if typed is None or len(typed) != 33 or typed[0] != 1:
        raise Refused('the registry key is not one Ed25519 key')
    if not re.fullmatch('[0-9a-f]{8}', hashed) or sha256(name.encode('utf-8'), b'\n', typed)[:4].hex() != hashed:
        raise Refused('the hash in the registry key is not that of name and key')
    return name, bytes.fromhex(hashed), typed[1:]

def cosigners(signatures, note, month):
    """How many devices' cosignatures (C2SP cosignature/v1) stand under a checkpoint; a line that is none is refused."""
    text, _, below = note.partition('\n\n')
    name = text.split('/')[0]
    others = [line.split(' ') for line in below[:-1].split('\n')]
    own = next(each for each in others if each[1] == name)
    others.remove(own)
    for _, name, encoded in (each if len(each) == 3 else (None, None, None) for each in others):
        device, field = month.in_use(name), from_base64(encoded or '')
        if not device or field is None or len(field) != 76:
            raise Refused(f'a line under the checkpoint is by no device of this log: {name}')
        algorithm, key = device['alg'], from_base64url(device['signingKey'])
        typed = b'\x04' if algorithm == 'EdDSA' else b'\xffsimsa/cosignature/es256/v1'
        message = f'cosignature/v1\ntime {int.from_bytes(field[4:12], "big")}\n{text}\n'.encode('utf-8')
        hashed = sha256(name.encode('ascii'), b'\n', typed, key)[:4]
        if hashed != field[:4] or not signatures.hold(algorithm, key, message, field[12:]):
            raise Refused(f'the cosignature of {name} does not hold')
    if len({each[1] for each in others}) != len(others):
        raise Refused('a device has cosigned twice')
    return len(others)

def open_checkpoint(signatures, note, verifier_key):
    """Origin, size and root of a checkpoint that this key signed. Signatures of others are passed over."""
    name, hashed, key = parse_verifier_key(verifier_key)
    if not signatures.acceptable('EdDSA', key):
        raise Refused('the registry key is of small order or not reduced')
    text, gap, below = note.partition('\n\n')
    lines = text.split('\n')
    if len(note) > 10_000 or not gap or not below.endswith('\n') or len(lines) != 3 or not lines[0]:
        raise Refused('the checkpoint is not a signed note of three lines')
    root = from_base64(lines[2])
    if not re.fullmatch('0|[1-9][0-9]{0,14}', lines[1]) or root is None or len(root) != 32:
        raise Refused('size or root of the checkpoint is malformed')
    below = below[:-1].split('\n')
    own = [line[len(name) + 3 :] for line in below if line.startswith(f'\u2014 {name} ')]
    if len(own) != 1 or not all(line.startswith('\u2014 ') for line in below):
        raise Refused('below the checkpoint are not signatures with exactly one of the registry')
    signed = from_base64(own[0])
    if signed is None or len(signed) != 68 or signed[:4] != hashed:
        raise Refused('the signature of the registry is malformed or by another key')
    if not signatures.hold('EdDSA', key, f'{text}\n'.encode('utf-8'), signed[4:]):
        raise Refused('the signature of the registry does not hold')
    return lines[0], int(lines[1]), root
