"""
A second verifier of month.simsa, written from docs/formats and the public standards; shares no code with ours. Needs Python 3.9 and
the openssl command.

    python3 tests/independent/verify.py FILE [FILE ...] [--key VERIFIER-KEY] [--round ID] [--json]

Exit status: 0 when every claim of every file holds, 1 when anything is wrong, 2 for wrong usage.
"""
import argparse
import json
import re
import sys

sys.dont_write_bytecode = True

from encoding import Refused, from_base64url, parse_canonical, sha256  # noqa: E402
from merkle import Log, cosigners, open_checkpoint  # noqa: E402
from month import Month  # noqa: E402
from shapes import BODIES, KEY_ID, WORD, fields, matching, one_of, text, whole  # noqa: E402
from signatures import Signatures  # noqa: E402

CLAIMS = {
    'form': 'The file is a bundle in its one form',
    'checkpoint': 'The registry signed the state of its log',
    'round': 'Everything belongs to one round',
    'records': 'Every record is well formed',
    'complete': 'The records are exactly those that the registry signed for',
    'signatures': 'An enrolled device of the author, in a role that may, signed every record',
    'chains': "Every author's records follow one another",
    'set-up': 'Roster, round, packages and devices were set up by the rules',
    'ballots': 'Every ballot is by an assigned, declared member without conflict, on what was sent',
    'questions': 'Every answer was published as somebody else than its author approved it',
    'closing': 'Both offices closed with the same ballots, and nothing was scored after',
    'openings': 'Every opened content is the one that was signed, and possible',
    'decisions': 'Every decision had figures, quorum and votes as its outcome needs',
    'selection': 'The selection names every decision, none of them stale, and the recounted tally',
    'states': 'Every state of the log that a record names is one that the log was in',
    'frozen': 'Only what is about the selection follows it',
    'countersigned': 'Countersignatures and reopenings are by those who may, each once',
    'counted': 'Every ballot that counts was opened or publicly set aside',
    'cosigned': 'Every further signature on that state is by a device of this log',
    'final': 'The month is final',
}
REPLAYED = ('signatures', 'chains', 'set-up', 'ballots', 'questions', 'closing', 'openings', 'decisions', 'selection', 'states', 'frozen', 'countersigned')

NAMED = {'origin': text(1, 200), 'round': matching(WORD), 'verifierKey': text(1, 300)}
HEADER = fields({'kind': one_of('month'), 'records': whole(0, 1_000_000), **NAMED})
RECORD_LINE = re.compile(r'[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+')
RECORD_LIMIT, BUNDLE_LIMIT = 8 * 2**20, 512 * 2**20
KIND = re.compile('simsa/([a-z-]+)/v([1-9][0-9]?)')
JWS_HEADER = fields({'alg': one_of('EdDSA', 'ES256'), 'kid': matching(KEY_ID), 'typ': matching(KIND)})

class Record:
    """One line of the log, taken apart (RFC 7515, 7.1); the signature is judged later, with the key on the roster."""

    def __init__(self, line):
        self.id = sha256(line.encode('ascii')).hex()
        self.index = None
        header, payload, signature = line.split('.')
        parts = [from_base64url(each) for each in (header, payload, signature)]
        if None in parts or len(parts[2]) != 64:
            raise Refused('it is not three parts in strict base64url')
        header = parse_canonical(parts[0])
        JWS_HEADER(header, 'header')
        self.kind, version = KIND.fullmatch(header['typ']).groups()
        self.kid, self.algorithm = header['kid'], header['alg']
        self.body = parse_canonical(parts[1])
        if self.kind not in BODIES or version != '1':
            raise Refused(f'there is no kind {header["typ"]}')
        BODIES[self.kind](self.body, 'body')
        self.signed, self.signature = line.rpartition('.')[0].encode('ascii'), parts[2]

class Verifier:
    """Verifies many files; records and signatures that occur in several are looked at once."""

    def __init__(self, signatures):
        self.signatures = signatures
        self.known = {}

    def verify(self, data, expected_key, expected_round):
        found = Findings()
        try:
            header, lines, checkpoint = found.claim('form', lambda: parsed_bundle(data))
            log = Log(lines)
            state = found.attempt('checkpoint', lambda: self.checkpoint(header, checkpoint, expected_key))
            if state:
                found.attempt('complete', lambda: complete(log, len(lines), state))
            found.attempt('round', lambda: one_round(header, expected_round))
            found.records = len(lines)
            records = [found.claim('records', lambda: self.record(line), place(at)) for at, line in enumerate(lines)]
            self.ask_ahead(records)
            month = Month(self.signatures, log, header['origin'], header['verifierKey'])
            for at, record in enumerate(records):
                record.index = at
                found.claim('records', lambda: month.admit(record), f'{place(at)} record {record.id}')
            found.hold(*REPLAYED)
            found.attempt('round', lambda: named_round(month, header))
            found.month = month
            found.attempt('counted', lambda: all_counted(month))
            found.cosigned = found.attempt('cosigned', lambda: cosigners(self.signatures, checkpoint, month))
            found.attempt('final', lambda: final(month))
        except Stopped:
            pass
        return found

    def checkpoint(self, header, note, expected_key):
        if expected_key is not None and expected_key != header['verifierKey']:
            raise Refused('the bundle names another registry key than the one given')
        state = open_checkpoint(self.signatures, note, header['verifierKey'])
        if state[0] != header['origin']:
            raise Refused('the checkpoint is of another log')
        return state

    def record(self, line):
        if line not in self.known:
            try:
                self.known[line] = Record(line)
            except Refused as refused:
                self.known[line] = refused
        if isinstance(self.known[line], Refused):
            raise self.known[line]
        return self.known[line]

    def ask_ahead(self, records):
        """Puts to openssl at once what the replay will ask one by one."""
        devices = [
            device
            for record in records
            if record.kind in ('roster', 'enrolment')
            for member in record.body.get('members', [{'devices': [record.body.get('device')]}])
            for device in member['devices']
        ]
        keys = {device['kid']: (device['alg'], from_base64url(device['signingKey'])) for device in devices}
        asked = [(keys[each.kid], each) for each in records if each.kid in keys]
        self.signatures.prepare(
            (*key, each.signed, each.signature) for key, each in asked if key[0] == each.algorithm and key[1]
        )

def parsed_bundle(data):
    if len(data) > BUNDLE_LIMIT:
        raise Refused('the file is larger than 512 MiB')
    try:
        lines = data.decode('utf-8').split('\n')
    except ValueError:
        raise Refused('the file is not UTF-8')
    if lines[0] != 'simsa-bundle/v1' or len(lines) < 2:
        raise Refused('line 1 does not name the format')
    try:
        header = parse_canonical(lines[1].encode('utf-8'))
        HEADER(header, 'line 2')
    except Refused as refused:
        raise Refused(f'line 2: {refused.reason}')
    end = 2 + header['records']
    for at, line in enumerate(lines[2:end]):
        if len(line) > RECORD_LIMIT or not RECORD_LINE.fullmatch(line):
            raise Refused(f'{place(at)} is no record')
    if lines[end : end + 1] != ['']:
        raise Refused(f'{place(header["records"])} is not the empty line after the records')
    return header, lines[2:end], '\n'.join(lines[end + 1 :])

def complete(log, count, state):
    if state[1] != count or log.root(count) != state[2]:
        raise Refused('the records do not add up to the checkpoint')

def one_round(header, expected):
    if expected is not None and expected != header['round']:
        raise Refused(f'the bundle is of round {header["round"]}')
    if header['origin'] != f'{header["verifierKey"].split("+")[0]}/{header["round"]}':
        raise Refused('the log is not the one that the registry keeps for this round')

def named_round(month, header):
    if month.id != header['round']:
        raise Refused(f'the records are of round {month.id}')

def all_counted(month):
    for number, dossier in month.dossiers.items():
        closed = {ballot.id for ballot in month.closed(dossier)} if len(month.closings) == 2 else set()
        seen = closed & {*(dossier.contents or {}), *dossier.unreadable}
        left_out = [b.id for author, b in dossier.ballots.items() if author not in dossier.recused and b.id not in seen]
        if left_out:
            raise Refused(f'ballot {left_out[0]} on {number} was left out')

def final(month):
    if month.phase() != 'final':
        raise Refused(f'the month is {month.phase()}')

def place(at):
    return f'line {at + 3}'

class Stopped(Exception):
    """Nothing after this can be judged."""

class Findings:
    """What is known of each claim: it holds, it fails (where and why), or nothing was judged."""

    def __init__(self):
        self.verdicts = {}
        self.month = None
        self.records = self.cosigned = 0

    def claim(self, name, judge, where=''):
        """What `judge` answers; a refusal fails the claim that it names, or this one, and ends the verification."""
        try:
            answer = judge()
        except Refused as refused:
            self.verdicts[refused.claim or name] = ('fails', where, refused.reason)
            raise Stopped() from refused
        self.hold(name)
        return answer

    def attempt(self, name, judge):
        try:
            return self.claim(name, judge)
        except Stopped:
            return None

    def hold(self, *names):
        for name in names:
            self.verdicts.setdefault(name, ('holds', '', ''))

    @property
    def agrees(self):
        return all(self.verdicts.get(name, ('open',))[0] == 'holds' for name in CLAIMS)

    @property
    def reason(self):
        failed = [(where, why) for verdict, where, why in self.verdicts.values() if verdict == 'fails']
        return '; '.join(f'{where}: {why}' if where else why for where, why in failed)

def as_json(file, found):
    verdicts = {name: found.verdicts.get(name, ('not-judged', '', '')) for name in CLAIMS}
    claims = [{'claim': n, 'verdict': v, 'where': where, 'reason': why} for n, (v, where, why) in verdicts.items()]
    answer = {'file': file, 'verdict': 'agrees' if found.agrees else 'refused', 'reason': found.reason, 'claims': claims}
    if found.month and found.month.round:
        month = found.month
        decided = [each for each in month.dossiers.values() if each.decision]
        answer['phase'], answer['cosigned'] = month.phase(), found.cosigned
        answer['tally'] = month.tally()
        answer['decisions'] = [
            {
                'dossier': each.decision.body['dossier'],
                'outcome': each.decision.body['outcome'],
                'decision': each.decision.id,
                'quorum': month.quorum(each, each.decision.body['attending']),
                'unreadable': len(each.unreadable),
            }
            for each in decided
        ]
    return json.dumps(answer, ensure_ascii=False)

def as_lines(found):
    for name, sentence in CLAIMS.items():
        verdict, where, why = found.verdicts.get(name, ('not-judged', '', ''))
        mark = {'holds': 'yes', 'fails': 'NO ', 'not-judged': ' ? '}[verdict]
        yield f'{mark} {sentence}' + (f' [{where}]' if where else '') + (f': {why}' if why else '')
    if found.agrees:
        selected = [each for each in found.month.selection.body['results'] if each['outcome'] == 'selected']
        yield f'    {found.records} records, {len(found.month.dossiers)} dossiers, {len(selected)} selected'
        yield f'    {found.cosigned} devices signed for having seen this state'

def main():
    parser = argparse.ArgumentParser(prog='verify.py', description='Verifies the bundle of a month, offline.')
    parser.add_argument('files', nargs='+', metavar='FILE')
    parser.add_argument('--key', help="the registry's verifier key, from paper")
    parser.add_argument('--round', help='the round that is expected')
    parser.add_argument('--json', action='store_true', help='one JSON object per file, with the recounted figures')
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding='utf-8')
    signatures = Signatures()
    try:
        if not signatures.works():
            parser.error('the openssl command is missing or cannot verify Ed25519 (OpenSSL 3 can)')
        verifier, worst = Verifier(signatures), 0
        for file in options.files:
            found = read(verifier, file, options)
            worst = worst if found.agrees else 1
            if options.json:
                print(as_json(file, found))
            elif len(options.files) > 1:
                print(f'{file}: agrees' if found.agrees else f'{file}: refused: {found.reason}')
            else:
                print('\n'.join(as_lines(found)))
        return worst
    finally:
        signatures.close()

def read(verifier, file, options):
    try:
        with open(file, 'rb') as opened:
            data = opened.read(BUNDLE_LIMIT + 1)
    except OSError as problem:
        found = Findings()
        found.verdicts['form'] = ('fails', '', f'the file cannot be read: {problem.strerror}')
        return found
    return verifier.verify(data, options.key, options.round)

if __name__ == '__main__':
    sys.exit(main())
