"""Texts and bytes in their one spelling: UTF-8, base64, canonical JSON (RFC 8785), exact figures. What has a second spelling is refused."""
import base64
import hashlib
import json
import re

LARGEST = 2**53 - 1

class Refused(Exception):
    """Something is not as docs/formats says. `claim` is the claim that breaks, where the place itself knows it."""

    def __init__(self, reason, claim=None):
        super().__init__(reason)
        self.reason = reason
        self.claim = claim

def sha256(*parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()

def from_base64url(text):
    """RFC 4648 section 5 without padding; None when the text is not the one spelling of its bytes."""
    data = from_base64(text.translate(TO_BASE64) + '=' * (-len(text) % 4))
    return data if data is None or to_base64url(data) == text else None

def from_base64(text):
    """RFC 4648 section 4 with padding; None as above."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data).decode('ascii') == text else None

TO_BASE64 = str.maketrans('-_', '+/')

def to_base64url(data):
    return base64.urlsafe_b64encode(data).decode('ascii').rstrip('=')

def canonical(value):
    """RFC 8785 for what occurs in a record: objects, lists, texts, whole numbers, true, false, null."""
    if value is None:
        return 'null'
    if value is True or value is False:
        return 'true' if value else 'false'
    if isinstance(value, int):
        return canonical_number(value)
    if isinstance(value, str):
        return canonical_text(value)
    if isinstance(value, list):
        return '[' + ','.join(map(canonical, value)) + ']'
    names = sorted(value, key=lambda name: name.encode('utf-16-be', 'surrogatepass'))
    return '{' + ','.join(f'{canonical_text(name)}:{canonical(value[name])}' for name in names) + '}'

def canonical_number(value):
    """ECMAScript writes a whole number below 10^21 with its digits; beyond 2^53 - 1 a double is no longer exact and none occurs."""
    if abs(value) > LARGEST:
        raise Refused('a number is beyond 2^53 - 1')
    return str(value)

ESCAPES = {'"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'}
TO_ESCAPE = re.compile(r'["\\\x00-\x1f]')
SURROGATE = re.compile('[\ud800-\udfff]')

def canonical_text(text):
    if SURROGATE.search(text):
        raise Refused('a text holds half of a surrogate pair')
    return '"' + TO_ESCAPE.sub(lambda found: ESCAPES.get(found[0]) or f'\\u{ord(found[0]):04x}', text) + '"'

def parse_canonical(data):
    """The value of bytes that are canonical JSON already; every other spelling is refused."""
    try:
        text = data.decode('utf-8')
        value = json.loads(text, object_pairs_hook=without_doubles, parse_float=no_number, parse_constant=no_number)
        spelled = canonical(value)
    except (ValueError, RecursionError):
        raise Refused('not JSON in UTF-8')
    if spelled != text:
        raise Refused('JSON that is not canonical')
    return value

def without_doubles(pairs):
    value = dict(pairs)
    if len(value) != len(pairs):
        raise Refused('a name stands twice in one object')
    return value

def no_number(_text):
    raise Refused('a number that is not whole')

def digest_of(value):
    """SHA-256, hex, of the canonical JSON."""
    return sha256(canonical(value).encode('utf-8')).hex()
