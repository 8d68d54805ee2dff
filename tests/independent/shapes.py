"""Every record body of docs/formats/records.md, field by field. A field more or less is refused."""
import re

from encoding import LARGEST, Refused

WORD = re.compile('[a-z0-9][a-z0-9-]{0,39}')
NAME = re.compile('[a-z0-9-]{1,40}')
HEX = re.compile('[0-9a-f]{64}')
KEY_ID = re.compile('[A-Za-z0-9_-]{43}')
DOSSIER = re.compile('[A-Za-z0-9가-힣_-][A-Za-z0-9가-힣._-]{0,39}')
DECIMAL = re.compile(r'0|-?[1-9][0-9]*(\.[0-9]*[1-9])?|-?0\.[0-9]*[1-9]')
INSTANT = re.compile(r'[0-9]{4}-(0[1-9]|1[0-2])-([0-2][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z')
BASE64 = re.compile('[A-Za-z0-9+/]*={0,2}')

def demand(fits, says):
    def judge(value, where):
        if not fits(value):
            raise Refused(f'{where} {says}')
    return judge

def matching(pattern, most=LARGEST):
    return demand(lambda value: isinstance(value, str) and pattern.fullmatch(value) and len(value) <= most, 'is malformed')

def text(least, most):
    fits = lambda value: isinstance(value, str) and least <= len(value) <= most
    return demand(fits, f'is no text of {least} to {most} characters')

def base64(most, least=0):
    fits = lambda value: isinstance(value, str) and least <= len(value) <= most and len(value) % 4 == 0 and BASE64.fullmatch(value)
    return demand(fits, f'is no base64 of {least} to {most} characters')

def whole(least, most=LARGEST):
    fits = lambda value: isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
    return demand(fits, f'is no whole number from {least} to {most}')

def one_of(*words):
    return demand(lambda value: isinstance(value, str) and value in words, f'is none of {", ".join(words)}')

def listed(shape, least, most):
    def judge(value, where):
        if not isinstance(value, list) or not least <= len(value) <= most:
            raise Refused(f'{where} is no list of {least} to {most}')
        for place, each in enumerate(value):
            shape(each, f'{where}[{place}]')
    return judge

def nullable(shape):
    def judge(value, where):
        if value is not None:
            shape(value, where)
    return judge

def fields(shapes, may=()):
    """Exactly these fields; those named in `may` can be absent."""
    def judge(value, where):
        if not isinstance(value, dict):
            raise Refused(f'{where} is no object')
        for name in value:
            if name not in shapes:
                raise Refused(f'{where} has a field {name!r} that does not belong there')
        for name, shape in shapes.items():
            if name in value:
                shape(value[name], f'{where}.{name}')
            elif name not in may:
                raise Refused(f'{where} lacks {name}')
    return judge

def by(name, cases):
    """An object whose field `name` says which of several shapes it has."""
    def judge(value, where):
        case = value.get(name) if isinstance(value, dict) else None
        if not isinstance(case, str) or case not in cases:
            raise Refused(f'{where}.{name} is none of {", ".join(cases)}')
        cases[case](value, where)
    return judge

word, name, hexes, decimal = matching(WORD), matching(NAME), matching(HEX), matching(DECIMAL, 40)
dossier, instant = matching(DOSSIER), matching(INSTANT)
role = one_of('chair', 'acting-chair', 'member', 'secretariat', 'expert')
service = one_of('IaaS', 'PaaS', 'SaaS', 'support', 'convergence')
outcome = one_of('selected', 'not-selected', 'conditional', 'deferred', 'upheld', 'unfit')
day = matching(re.compile('[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'))
allowed = one_of('allowed', 'refused')
AUTHORED = {'round': word, 'author': word, 'previous': nullable(hexes), 'at': instant}

device = fields(
    {
        'alg': one_of('EdDSA', 'ES256'),
        'kid': matching(KEY_ID),
        'signingKey': matching(re.compile('[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{86}')),
        'recipient': matching(re.compile('age1[02-9ac-hj-np-z]{58}')),
    },
)
member = fields({'id': word, 'name': text(1, 60), 'affiliation': text(0, 100), 'role': role, 'devices': listed(device, 1, 4)})
share = fields({'bound': one_of('more-than', 'at-least'), 'numerator': whole(0, 1000), 'denominator': whole(1, 1000)})
trim = {'highest': whole(0, 5), 'lowest': whole(0, 5), 'atLeast': whole(1, 20)}
rule = fields(
    {
        'id': name,
        'source': text(1, 500),
        'verdictHolds': share,
        'points': fields(
            {
                'aggregation': by(
                    'kind',
                    {
                        'mean': fields({'kind': one_of('mean')}),
                        'trimmed-mean': fields({'kind': one_of('trimmed-mean'), **trim}),
                    },
                ),
                'places': whole(0, 8),
                'floor': decimal,
                'passMark': decimal,
            }
        ),
        'tieBreak': listed(one_of('heaviest-criterion', 'criteria-by-weight', 'smaller-spread', 'number'), 0, 4),
        'quorum': fields(
            {'share': share, 'presider': one_of('chair-or-acting', 'chair'), 'recused': one_of('stay-in-total', 'leave-total')}
        ),
        'vote': fields({'share': share, 'of': one_of('present', 'cast')}),
        'countersign': fields({'members': whole(0, 20), 'secretariat': one_of('needed', 'not-needed')}),
        'layer': one_of('independent'),
        'outcomes': listed(one_of('conditional', 'deferred'), 1, 2),
        'meetingNames': one_of('hidden'),
        'rehearsal': one_of('required'),
        'objectionDays': whole(1, 365),
    },
    may=('layer', 'outcomes', 'meetingNames', 'rehearsal', 'objectionDays'),
)
figure = matching(DECIMAL, 20)
criterion = fields(
    {
        'id': name,
        'group': one_of('applicability', 'eligibility', 'capability'),
        'title': text(1, 100), 'guide': text(0, 2000),
        'instrument': by(
            'kind',
            {
                'verdict': fields({'kind': one_of('verdict'), 'notApplicable': allowed}),
                'points': fields({'kind': one_of('points'), 'max': figure, 'weight': figure, 'notApplicable': allowed}),
            },
        ),
        'evidence': one_of('asked'),
    },
    may=('evidence',),
)
tested = one_of(
    'businessNumber', 'companySize', 'providerKind', 'serviceDetail', 'csapKind', 'csapGrade', 'csapScope', 'csapFrom', 'csapTo',
    'creditRating', 'creditDate', 'sanctions', 'slaAvailability', 'dataCentre', 'backup', 'supportHours', 'contactName',
    'contactPhone', 'contactEmail',
)
words = lambda least: listed(text(1, 100), least, 40)
tests = {
    'answer': {'field': tested, 'pass': words(1), 'fail': words(0)},
    'rating': {'field': tested, 'order': words(2), 'atLeast': text(1, 100), 'dated': tested, 'months': whole(1, 120)},
    'validity': {'from': tested, 'to': tested},
    'given': {'fields': listed(tested, 1, 19)},
    'document': {'words': words(1), 'formats': listed(matching(re.compile('[a-z0-9]{1,8}')), 0, 20)},
}
requirement = fields(
    {
        'id': name, 'title': text(1, 100), 'rule': text(1, 300), 'advice': text(0, 1000), 'missing': one_of('fail', 'human'),
        'test': by('kind', {kind: fields({'kind': one_of(kind), **shape}) for kind, shape in tests.items()}),
    }
)
rubric = fields(
    {
        'id': name,
        'title': text(1, 100),
        'version': text(1, 40),
        'standing': one_of('example', 'official'),
        'basis': text(1, 300),
        'serviceTypes': listed(service, 1, LARGEST),
        'criteria': listed(criterion, 1, 60),
        'requirements': listed(requirement, 1, 60),
    },
    may=('requirements',),
)
blob = fields({'blob': hexes, 'bytes': whole(1)})
answer = by(
    'kind',
    {
        'fit': fields({'kind': one_of('fit')}),
        'unfit': fields({'kind': one_of('unfit')}),
        'not-applicable': fields({'kind': one_of('not-applicable')}),
        'points': fields({'kind': one_of('points'), 'points': decimal}),
    },
)
def inside(box, where):
    listed(whole(0, 10_000), 4, 4)(box, where)
    if box[0] + box[2] > 10_000 or box[1] + box[3] > 10_000:
        raise Refused(f'{where} leaves the page')

pin = fields({'file': hexes, 'page': whole(1, 100_000), 'box': inside, 'quote': text(0, 500)})
entry = {'criterion': name, 'answer': answer, 'reason': text(1, 4000), 'pins': listed(pin, 1, 20)}
content = fields({'entries': listed(fields(entry, may=('pins',)), 1, 60), 'opinion': text(1, 8000)})

sitting = fields({'number': whole(1, 99), 'at': instant, 'place': text(0, 100), 'observers': listed(text(1, 60), 0, 30)})
rereview = fields(
    {
        'round': word, 'dossier': dossier, 'selection': nullable(hexes),
        'cause': one_of('closure', 'criteria', 'mismatch', 'scope', 'certificate'),
        'criteria': listed(name, 1, 60), 'occurredOn': nullable(day),
    }
)

titled = {'id': name, 'title': text(1, 200)}
form = fields(
    {
        **titled, 'version': text(1, 40), 'standing': one_of('example', 'official'), 'basis': text(1, 300),
        'documents': listed(fields({**titled, 'needed': one_of('always', 'where-it-applies')}), 1, 40),
        'publicItems': listed(fields(titled), 1, 20), 'criteria': listed(fields({**titled, 'max': figure}), 1, 20),
        'rule': fields(
            {
                'publicShare': share, 'drop': fields({'highest': whole(0, 5), 'lowest': whole(0, 5)}),
                'passMark': figure, 'panel': fields({'least': whole(1, 20), 'most': whole(1, 20)}),
            }
        ),
    }
)
sealed_text = base64(200_000, 1)
asked = {'content': hexes, 'sealed': sealed_text, 'due': day}
answered = fields({'question': text(1, 4000), 'answer': text(1, 8000)})
published = by(
    'to',
    {
        'public': fields({'to': one_of('public'), 'salt': matching(KEY_ID), 'text': answered}),
        'applicant': fields({'to': one_of('applicant')}),
        'readers': fields({'to': one_of('readers'), 'sealed': sealed_text}),
    },
)
DESTROYED = ('dossier-keys', 'desk-keys', 'files', 'applications', 'sheets', 'papers', 'texts')

def body(may=(), **shapes):
    return fields({**AUTHORED, **shapes}, may)

BODIES = {
    'roster': body(members=listed(member, 2, 30)),
    'round': body(
        title=text(1, 100),
        month=matching(re.compile('[0-9]{4}-(0[1-9]|1[0-2])')),
        place=text(0, 100),
        schedule=fields({'scoringFrom': instant, 'scoringUntil': instant, 'meetingAt': instant}),
        rubrics=listed(rubric, 1, 10),
        rule=rule,
        rehearsal=fields({'of': word, 'rubrics': hexes, 'rule': hexes, 'roster': hexes, 'expected': hexes}),
        may=('rehearsal',),
    ),
    'dossier-package': body(
        dossier=dossier,
        service=text(1, 200),
        applicant=text(1, 200),
        serviceType=service,
        rubric=hexes,
        manifestDigest=hexes,
        manifest=blob,
        attachments=listed(blob, 0, 200),
        key=base64(20_000),
        readers=listed(word, 0, 30), reviewers=listed(word, 1, 20), excluded=listed(word, 0, 20),
        rereview=rereview, may=('rereview',),
    ),
    'declaration': body(dossier=dossier, package=hexes),
    'recusal': body(
        dossier=dossier,
        ground=one_of('party', 'engagement', 'employment', 'sponsorship', 'committee', 'self'),
        reason=text(1, 2000),
    ),
    'ballot': body(dossier=dossier, package=hexes, rubric=hexes, content=hexes, sealed=base64(400_000)),
    'withdrawal': body(dossier=dossier, ballot=hexes),
    'opinion': by(
        'act',
        {
            'given': body(
                act=one_of('given'), dossier=dossier, package=hexes, rubric=hexes, content=hexes, sealed=sealed_text
            ),
            'withdrawn': body(act=one_of('withdrawn'), dossier=dossier, opinion=hexes),
        },
    ),
    'question': by(
        'kind',
        {
            'clarification': body(kind=one_of('clarification'), dossier=dossier, **asked),
            'pre-question': body(kind=one_of('pre-question'), dossier=nullable(dossier), receivedAt=instant, **asked),
        },
    ),
    'answer': by(
        'act',
        {
            'draft': body(act=one_of('draft'), question=hexes, content=hexes, sealed=sealed_text),
            'approval': body(act=one_of('approval'), question=hexes, draft=hexes),
            'publication': body(act=one_of('publication'), question=hexes, draft=hexes, published=published),
        },
    ),
    'closing': body(ballots=listed(hexes, 0, 100_000), logSize=whole(0), logRoot=hexes),
    'opening': by(
        'act',
        {
            'outer': body(
                dossier=dossier,
                act=one_of('outer'),
                envelopes=listed(fields({'ballot': hexes, 'inner': base64(400_000)}), 0, 20),
                unreadable=listed(hexes, 0, 20),
            ),
            'inner': body(
                dossier=dossier,
                act=one_of('inner'),
                contents=listed(fields({'ballot': hexes, 'salt': matching(KEY_ID), 'content': content}), 0, 20),
                unreadable=listed(hexes, 0, 20),
            ),
        },
    ),
    'revision': body(dossier=dossier, ballot=hexes, content=content, why=text(1, 2000)),
    'decision': body(
        dossier=dossier, outcome=outcome, attending=listed(word, 0, 20),
        vote=fields({'for': whole(0, 20), 'against': whole(0, 20), 'abstain': whole(0, 20)}),
        reasons=text(1, 4000), tally=hexes,
        sitting=sitting, conditions=text(1, 4000), effectiveOn=day, may=('sitting', 'conditions', 'effectiveOn'),
    ),
    'selection': body(
        results=listed(fields({'dossier': dossier, 'outcome': outcome, 'decision': hexes}), 1, 10_000),
        tally=hexes,
        checkpoint=text(0, 4000),
    ),
    'enrolment': body(
        member=word,
        device=device,
        keys=listed(fields({'dossier': dossier, 'package': hexes, 'key': base64(20_000)}), 0, 10_000),
    ),
    'revocation': body(kid=matching(KEY_ID), reason=text(1, 500)),
    'countersignature': body(selection=hexes, checkpoint=text(0, 4000)),
    'reopening': body(selection=hexes, reason=text(1, 2000)),
    'sign-off': body(
        tally=hexes,
        zero=fields(
            {'round': word, 'records': whole(0), 'ballots': whole(0, 0), 'decisions': whole(0, 0), 'checkpoint': nullable(text(0, 4000))}
        ),
    ),
    'nomination': body(
        dossier=dossier, selection=hexes, form=form,
        documents=listed(one_of('given', 'missing', 'does-not-apply'), 0, 40),
        evaluations=listed(fields({'evaluator': whole(1, 20), 'publicItems': listed(one_of('fit', 'unfit'), 0, 20), 'points': listed(decimal, 0, 20)}), 1, 20),
        outcome=one_of('nominated', 'not-nominated'), reasons=text(1, 4000),
    ),
    'disposal': body(selection=hexes, provision=text(1, 500)),
    'destruction': body(
        selection=hexes, device=matching(KEY_ID), destroyedAt=instant,
        destroyed=listed(fields({'what': one_of(*DESTROYED), 'count': whole(0, 1_000_000), 'digest': hexes}), 1, len(DESTROYED)),
    ),
}
