"""The rules of admission of docs/formats/admission.md, replayed record by record. The first record that breaks one is refused."""
import datetime
from fractions import Fraction

from encoding import Refused, canonical, digest_of, from_base64url, sha256, to_base64url
from merkle import open_checkpoint
from tally import dossier_digest, meets, needed, tally_dossier, tally_month, yes

SERVICES = ('IaaS', 'PaaS', 'SaaS', 'support', 'convergence')
CHAIRS = ('chair', 'acting-chair')
DATED_CAUSES = ('closure', 'certificate')
AFTER_SELECTION = ('countersignature', 'reopening', 'nomination', 'disposal', 'destruction')

def key_id(algorithm, key):
    """JWK thumbprint (RFC 7638)."""
    if algorithm == 'EdDSA':
        jwk = {'crv': 'Ed25519', 'kty': 'OKP', 'x': to_base64url(key)}
    else:
        jwk = {'crv': 'P-256', 'kty': 'EC', 'x': to_base64url(key[:32]), 'y': to_base64url(key[32:])}
    return to_base64url(sha256(canonical(jwk).encode('utf-8')))

class Dossier:
    def __init__(self, package, recusals):
        self.package = package
        self.recusals = recusals
        self.declared = set()
        self.ballots = {}
        self.opinions = {}
        self.outer = self.contents = self.decision = None
        self.unreadable = []
        self.revisions = {}

    @property
    def recused(self):
        return {*self.package.body['excluded'], *self.recusals}

class Question:
    """What was signed about a question: the latest draft, whether it is approved, which draft was published last."""

    def __init__(self, record):
        self.body = record.body
        self.draft = self.published = None
        self.approved = False

    def take(self, record):
        if record.body['act'] == 'draft':
            self.draft, self.approved = record, False
        elif record.body['act'] == 'approval':
            self.approved = True
        else:
            self.published = record.body['draft']

class Month:
    """The state of a round after the records admitted so far."""

    def __init__(self, signatures, log, origin, verifier_key):
        self.signatures, self.log, self.origin, self.verifier_key = signatures, log, origin, verifier_key
        self.id = self.roster = self.round = self.selection = None
        self.size = 0
        self.dossiers, self.last_of, self.closings = {}, {}, {}
        self.enrolled, self.revoked = [], set()
        self.countersigned, self.reopened, self.signed_off = set(), set(), set()
        self.disposed, self.destroyed = set(), set()
        self.questions = {}

    # What the rules ask of the state.
    def member(self, name):
        return next((each for each in self.roster['members'] if each['id'] == name), None)

    def committee(self):
        return [each['id'] for each in self.roster['members'] if each['role'] not in ('secretariat', 'expert')]

    def devices(self, roster):
        pairs = [(member['id'], device) for member in roster['members'] for device in member['devices']]
        return {device['kid']: (member, device) for member, device in pairs + self.enrolled}

    def in_use(self, kid):
        return self.devices(self.roster).get(kid, (None, None))[1] if kid not in self.revoked else None

    def rubric(self, service):
        return next((each for each in self.round['rubrics'] if service in each['serviceTypes']), None)

    def judged_by(self, package):
        """The rubric of a package, and of it only the affected items where it is a re-review."""
        rubric, rereview = self.rubric(package['serviceType']), package.get('rereview')
        if not rubric or not rereview:
            return rubric
        return {**rubric, 'criteria': [each for each in rubric['criteria'] if each['id'] in rereview['criteria']]}

    def phase(self):
        if self.selection:
            return 'final' if self.countersigned_by_rule() else 'countersigning'
        if not self.round or not self.dossiers:
            return 'preparing'
        if len(self.closings) < 2:
            return 'closing' if self.closings else 'scoring'
        opened = all(each.contents is not None for each in self.dossiers.values())
        return 'deciding' if opened else 'opening'

    def countersigned_by_rule(self):
        asked = self.round['rule']['countersign']
        committee = self.countersigned & set(self.committee())
        office = asked['secretariat'] == 'not-needed' or bool(self.countersigned - committee)
        return len(committee) >= asked['members'] and office

    def counting(self):
        """The ballots that a closing lists: the latest of each member without a recusal, in log order."""
        found = [
            ballot
            for each in self.dossiers.values()
            for author, ballot in each.ballots.items()
            if author not in each.recused
        ]
        return [ballot.id for ballot in sorted(found, key=lambda ballot: ballot.index)]

    def closed(self, dossier):
        listed = set(self.closings['secretariat']['ballots'])
        return sorted((b for b in dossier.ballots.values() if b.id in listed), key=lambda ballot: ballot.index)

    def figures(self, dossier):
        """A dossier's recount over opened ballots whose authors are not recused, not even since."""
        body = dossier.package.body
        ballots = [
            (ballot.body['author'], dossier.contents[ballot.id]['content'])
            for ballot in self.closed(dossier)
            if ballot.id in (dossier.contents or {}) and ballot.body['author'] not in dossier.recused
        ]
        later = {} if self.round['rule'].get('layer') == 'independent' else dossier.revisions
        revised = [author for author, _ in ballots if author in later]
        ballots = [(author, later.get(author, content)) for author, content in ballots]
        service = body['serviceType']
        return tally_dossier(self.round['rule'], body['dossier'], service, self.judged_by(body), ballots, revised)

    def tally(self):
        opened = [self.dossiers[number] for number in sorted(self.dossiers) if self.dossiers[number].contents is not None]
        rubrics = [self.judged_by(each.package.body) for each in opened]
        return tally_month(self.round['rule'], [self.figures(each) for each in opened], rubrics)

    def quorum(self, dossier, attending):
        rule, committee, recused = self.round['rule'], self.committee(), dossier.recused
        there = [each for each in committee if each in attending]
        present = [each for each in there if each not in recused]
        leaving = len(recused & set(committee)) if rule['quorum']['recused'] == 'leave-total' else 0
        enough = needed(rule['quorum']['share'], len(committee) - leaving)
        roles = {self.member(each)['role'] for each in present}
        acting = rule['quorum']['presider'] == 'chair-or-acting' and 'acting-chair' in roles
        presider = 'chair' if 'chair' in roles else 'acting-chair' if acting else 'nobody'
        return {
            'committee': len(committee),
            'attending': len(there),
            'recusedAttending': len(there) - len(present),
            'present': len(present),
            'needed': enough,
            'presider': presider,
            'met': yes(presider != 'nobody' and len(present) >= enough),
        }

    # Admission: the common part, then the rule of the kind, then the state of the log that is named.
    def admit(self, record):
        body = record.body
        if self.id is not None and body['round'] != self.id:
            raise Refused(f'it belongs to round {body["round"]}', 'round')
        roster = self.roster or (body if record.kind == 'roster' else None)
        if not roster:
            raise Refused('no roster stands before it', 'set-up')
        author = self.signer(roster, record)
        if author['id'] != body['author']:
            raise Refused(f'the device of {author["id"]} signed for {body["author"]}', 'signatures')
        if self.last_of.get(body['author']) != body['previous']:
            raise Refused(f'it does not follow the last record of {body["author"]}', 'chains')
        if self.selection and record.kind not in AFTER_SELECTION:
            raise Refused('it comes after the selection', 'frozen')
        getattr(self, 'judge_' + record.kind.replace('-', '_'))(author, record)
        if record.kind == 'closing' and self.log.root(body['logSize']).hex() != body['logRoot']:
            raise Refused('it names a state that this log was never in', 'states')
        if record.kind in ('selection', 'countersignature'):
            self.judge_checkpoint(record)
        getattr(self, 'file_' + record.kind.replace('-', '_'))(author, record)
        self.id, self.size = body['round'], self.size + 1
        self.last_of[body['author']] = record.id

    def signer(self, roster, record):
        known = self.devices(roster).get(record.kid)
        if not known:
            raise Refused('its key is on no roster', 'signatures')
        member, device = known
        if record.kid in self.revoked:
            raise Refused('its key was revoked before', 'signatures')
        key, algorithm = from_base64url(device['signingKey']), device['alg']
        if record.algorithm != algorithm or not key:
            raise Refused(f'it names {record.algorithm} where the device signs {algorithm}', 'signatures')
        if not self.signatures.hold(algorithm, key, record.signed, record.signature):
            raise Refused('its signature does not hold', 'signatures')
        return next(each for each in roster['members'] if each['id'] == member)

    def judge_checkpoint(self, record):
        try:
            origin, size, root = open_checkpoint(self.signatures, record.body['checkpoint'], self.verifier_key)
        except Refused as refused:
            raise Refused(f'it names a checkpoint that is none: {refused.reason}', 'states')
        if origin != self.origin or size > self.size or self.log.root(size) != root:
            raise Refused('it names a checkpoint that is not one of this log', 'states')

    # The rules of each kind, and what a record of it changes.
    def judge_roster(self, author, record):
        office_only(author, ('secretariat',))
        if self.dossiers:
            raise Refused('a roster after the first package', 'set-up')
        members = record.body['members']
        roles = [member['role'] for member in members]
        if roles.count('chair') != 1 or roles.count('acting-chair') > 1 or 'secretariat' not in roles:
            raise Refused('a roster needs one chair, at most one acting chair, and a secretariat', 'set-up')
        if len(roles) - roles.count('secretariat') - roles.count('expert') > 20:
            raise Refused('more than twenty on the committee', 'set-up')
        if len({member['id'] for member in members}) != len(members):
            raise Refused('a member is on the roster twice', 'set-up')
        seen = set(self.revoked)
        for member in members:
            for device in member['devices']:
                self.judge_device(device, seen)

    def judge_device(self, device, seen):
        key, algorithm = from_base64url(device['signingKey']), device['alg']
        if not key or not self.signatures.acceptable(algorithm, key) or key_id(algorithm, key) != device['kid']:
            raise Refused(f'the key {device["kid"]} is unfit or misnamed', 'set-up')
        if device['kid'] in seen:
            raise Refused(f'the key {device["kid"]} is there twice', 'set-up')
        seen.add(device['kid'])

    def file_roster(self, _author, record):
        self.roster, self.enrolled = record.body, []

    def judge_round(self, author, record):
        office_only(author, ('secretariat',))
        if self.dossiers:
            raise Refused('a round after the first package', 'set-up')
        mark = record.body.get('rehearsal')
        if is_rehearsal(record.body['round']) != bool(mark) or (mark and is_rehearsal(mark['of'])):
            raise Refused('a rehearsal under the name of a month, or the other way round', 'set-up')
        judge_plan(record.body)

    def file_round(self, _author, record):
        self.round = record.body

    def judge_dossier_package(self, author, record):
        office_only(author, ('secretariat',))
        body = record.body
        if not self.round:
            raise Refused('a package before the round', 'set-up')
        if self.round['rule']['countersign']['members'] >= len(self.committee()):
            raise Refused('a rule that asks for more countersignatures than there are members', 'set-up')
        if self.closings:
            raise Refused('a package after a closing', 'closing')
        if digest_of(self.rubric(body['serviceType'])) != body['rubric']:
            raise Refused('a package with another rubric', 'set-up')
        again = body.get('rereview')
        if again and (
            [each['id'] for each in self.rubric(body['serviceType'])['criteria'] if each['id'] in again['criteria']] != again['criteria']
            or (again['cause'] in DATED_CAUSES) != (again['occurredOn'] is not None)
        ):
            raise Refused('a re-review that does not fit its rubric or its cause', 'set-up')
        if body['dossier'] in self.dossiers and self.dossiers[body['dossier']].ballots:
            raise Refused('a package for a dossier that has ballots', 'set-up')
        readers = set(body['readers'])
        everybody = readers | set(body['reviewers']) | set(body['excluded'])
        experts = {each['id'] for each in self.roster['members'] if each['role'] == 'expert'}
        if not everybody <= set(self.committee()) | experts or set(body['reviewers']) & experts:
            raise Refused('a package names somebody who is not on the committee', 'set-up')
        if not set(body['reviewers']) <= readers or readers & set(body['excluded']):
            raise Refused('a reviewer who cannot read, or a reader who is excluded', 'set-up')

    def file_dossier_package(self, _author, record):
        before = self.dossiers.get(record.body['dossier'])
        self.dossiers[record.body['dossier']] = Dossier(record, before.recusals if before else {})

    def readable(self, author, body):
        dossier = self.known(body)
        if author['id'] in dossier.recused:
            raise Refused(f'{author["id"]} is recused from {body["dossier"]}', 'ballots')
        if author['id'] not in dossier.package.body['readers']:
            raise Refused(f'{author["id"]} does not read {body["dossier"]}', 'ballots')
        return dossier

    def known(self, body):
        if body['dossier'] not in self.dossiers:
            raise Refused(f'there is no dossier {body["dossier"]}', 'set-up')
        return self.dossiers[body['dossier']]

    def judge_declaration(self, author, record):
        if self.readable(author, record.body).package.id != record.body['package']:
            raise Refused('it names another package', 'ballots')

    def file_declaration(self, author, record):
        self.dossiers[record.body['dossier']].declared.add(author['id'])

    def judge_recusal(self, author, record):
        office_only(author, (*CHAIRS, 'member', 'expert'))
        self.known(record.body)

    def file_recusal(self, author, record):
        self.dossiers[record.body['dossier']].recusals[author['id']] = record

    def judge_ballot(self, author, record):
        body = record.body
        dossier = self.readable(author, body)
        package = dossier.package
        if self.closings:
            raise Refused('a ballot after a closing', 'closing')
        if author['id'] not in package.body['reviewers']:
            raise Refused(f'{author["id"]} is not asked to score {body["dossier"]}', 'ballots')
        if author['id'] not in dossier.declared:
            raise Refused('a ballot before the declaration', 'ballots')
        if package.id != body['package'] or package.body['rubric'] != body['rubric']:
            raise Refused('a ballot on another package or rubric', 'ballots')

    def file_ballot(self, author, record):
        self.dossiers[record.body['dossier']].ballots[author['id']] = record

    def judge_withdrawal(self, author, record):
        standing = self.readable(author, record.body).ballots.get(author['id'])
        if self.closings:
            raise Refused('a withdrawal after a closing', 'closing')
        if not standing or standing.id != record.body['ballot']:
            raise Refused('it withdraws no ballot of its author that stands', 'ballots')

    def file_withdrawal(self, author, record):
        del self.dossiers[record.body['dossier']].ballots[author['id']]

    def judge_opinion(self, author, record):
        office_only(author, ('expert',))
        body = record.body
        dossier = self.readable(author, body)
        if self.closings:
            raise Refused('an opinion after a closing', 'closing')
        if body['act'] == 'withdrawn':
            standing = dossier.opinions.get(author['id'])
            if not standing or standing.id != body['opinion']:
                raise Refused('it withdraws no opinion of its author that stands', 'ballots')
            return
        if author['id'] not in dossier.declared:
            raise Refused('an opinion before the declaration', 'ballots')
        if dossier.package.id != body['package'] or dossier.package.body['rubric'] != body['rubric']:
            raise Refused('an opinion on another package or rubric', 'ballots')

    def file_opinion(self, author, record):
        opinions = self.dossiers[record.body['dossier']].opinions
        if record.body['act'] == 'given':
            opinions[author['id']] = record
        else:
            del opinions[author['id']]

    def judge_closing(self, author, record):
        office_only(author, (*CHAIRS, 'secretariat'))
        if self.phase() == 'preparing':
            raise Refused('there is nothing to close', 'closing')
        if office_of(author) in self.closings:
            raise Refused('this office has closed already', 'closing')
        if record.body['logSize'] > self.size:
            raise Refused('it names a state of the log that is yet to come', 'states')
        others = [closing['ballots'] for closing in self.closings.values()]
        if record.body['ballots'] != (others[0] if others else self.counting()):
            raise Refused('it does not list the ballots that count', 'closing')

    def file_closing(self, author, record):
        self.closings[office_of(author)] = record.body

    def judge_opening(self, author, record):
        body = record.body
        dossier = self.known(body)
        if len(self.closings) < 2:
            raise Refused('an opening before both closings', 'openings')
        closed = {ballot.id: ballot for ballot in self.closed(dossier)}
        if body['act'] == 'outer':
            office_only(author, ('secretariat',))
            if dossier.outer:
                raise Refused('the outer envelopes were opened before', 'openings')
            exactly([each['ballot'] for each in body['envelopes']] + body['unreadable'], closed)
            return
        office_only(author, CHAIRS)
        office = [member['id'] for member in self.roster['members'] if member['role'] in CHAIRS]
        if author['id'] in dossier.recused and not set(office) <= dossier.recused:
            raise Refused('opened by somebody recused where another could', 'openings')
        if not dossier.outer or dossier.contents is not None:
            raise Refused('the inner envelopes open once, after the outer ones', 'openings')
        expected = [each['ballot'] for each in dossier.outer.body['envelopes']]
        exactly([each['ballot'] for each in body['contents']] + body['unreadable'], expected)
        for opened in body['contents']:
            salt = from_base64url(opened['salt'])
            spelled = canonical(opened['content']).encode('utf-8')
            if salt is None or sha256(salt, spelled).hex() != closed[opened['ballot']].body['content']:
                raise Refused(f'the content of ballot {opened["ballot"]} is not what was signed', 'openings')
            judge_content(self.judged_by(dossier.package.body), opened['content'])

    def file_opening(self, _author, record):
        dossier = self.dossiers[record.body['dossier']]
        dossier.unreadable = dossier.unreadable + record.body['unreadable']
        if record.body['act'] == 'outer':
            dossier.outer = record
        else:
            dossier.contents = {each['ballot']: each for each in record.body['contents']}

    def judge_revision(self, author, record):
        body = record.body
        dossier = self.readable(author, body)
        if self.phase() != 'deciding':
            raise Refused('a revision before everything was opened', 'openings')
        ballot = dossier.ballots.get(author['id'])
        if not ballot or ballot.id != body['ballot'] or ballot.id not in dossier.contents:
            raise Refused('it revises no opened ballot of its author', 'openings')
        judge_content(self.judged_by(dossier.package.body), body['content'])

    def file_revision(self, author, record):
        self.dossiers[record.body['dossier']].revisions[author['id']] = record.body['content']

    def judge_decision(self, author, record):
        body = record.body
        office_only(author, CHAIRS)
        dossier = self.known(body)
        if author['id'] in dossier.recused:
            raise Refused('a decision signed by somebody who is recused', 'decisions')
        if self.phase() != 'deciding':
            raise Refused('a decision before everything was opened', 'decisions')
        attending = body['attending']
        if len(set(attending)) != len(attending) or not set(attending) <= set(self.committee()):
            raise Refused('somebody attends twice or is not on the committee', 'decisions')
        figures = self.figures(dossier)
        if dossier_digest(figures) != body['tally']:
            raise Refused('it rests on other figures than the ballots give', 'decisions')
        quorum, vote, rule = self.quorum(dossier, attending), body['vote'], self.round['rule']['vote']
        if quorum['met'] == 'no':
            raise Refused(f'{quorum["present"]} present of {quorum["needed"]} needed, {quorum["presider"]} presides', 'decisions')
        if sum(vote.values()) != quorum['present']:
            raise Refused('the votes are not as many as those present', 'decisions')
        whole = quorum['present'] if rule['of'] == 'present' else vote['for'] + vote['against']
        carried = whole > 0 and meets(rule['share'], vote['for'], whole)
        passes = figures['passes'] == 'yes'
        judge_outcome(self.round['rule'], dossier.package.body.get('rereview'), body, carried, passes)

    def file_decision(self, _author, record):
        self.dossiers[record.body['dossier']].decision = record

    def judge_selection(self, author, record):
        office_only(author, CHAIRS)
        if 'rehearsal' in self.round:
            raise Refused('a rehearsal that is made final', 'selection')
        if self.phase() != 'deciding' or not all(each.decision for each in self.dossiers.values()):
            raise Refused('a selection before everything was decided', 'selection')
        results = record.body['results']
        exactly([each['dossier'] for each in results], self.dossiers, 'selection')
        for each in results:
            decision = self.dossiers[each['dossier']].decision
            if (decision.id, decision.body['outcome']) != (each['decision'], each['outcome']):
                raise Refused(f'it does not name the decision on {each["dossier"]}', 'selection')
        for number, dossier in self.dossiers.items():
            if dossier_digest(self.figures(dossier)) != dossier.decision.body['tally']:
                raise Refused(f'the decision on {number} is stale: somebody recused since', 'selection')
        if digest_of(self.tally()) != record.body['tally']:
            raise Refused('it names another tally of the month', 'selection')

    def file_selection(self, _author, record):
        self.selection = record
        self.countersigned, self.reopened = set(), set()
        self.disposed, self.destroyed = set(), set()

    def judge_sign_off(self, author, record):
        mark = (self.round or {}).get('rehearsal')
        if not mark:
            raise Refused('a sign-off of what is no rehearsal', 'selection')
        office_only(author, (*CHAIRS, 'secretariat'))
        if self.phase() != 'deciding' or record.body['zero']['round'] != mark['of']:
            raise Refused('a sign-off before everything was opened, or about another round', 'selection')
        if office_of(author) in self.signed_off or digest_of(self.tally()) != record.body['tally']:
            raise Refused('this office has signed off already, or names another tally', 'selection')

    def file_sign_off(self, author, _record):
        self.signed_off = self.signed_off | {office_of(author)}

    def judge_enrolment(self, author, record):
        office_only(author, ('secretariat',))
        body = record.body
        member = self.member(body['member'])
        if not member:
            raise Refused('a device for somebody who is not on the roster', 'set-up')
        devices = self.devices(self.roster)
        self.judge_device(body['device'], set(devices) | self.revoked)
        if sum(1 for kid, (owner, _) in devices.items() if owner == body['member'] and kid not in self.revoked) >= 4:
            raise Refused('a fifth device for one member', 'set-up')
        for each in body['keys']:
            dossier = self.known(each)
            may_read = body['member'] in set(dossier.package.body['readers']) - dossier.recused
            if dossier.package.id != each['package'] or not may_read:
                raise Refused(f'a key of {each["dossier"]} for somebody who may not read it', 'set-up')

    def file_enrolment(self, _author, record):
        self.enrolled = self.enrolled + [(record.body['member'], record.body['device'])]

    def judge_revocation(self, author, record):
        office_only(author, ('secretariat',))
        if record.body['kid'] not in self.devices(self.roster) or record.body['kid'] in self.revoked:
            raise Refused('a revocation of a key that is not valid', 'set-up')
        mine = {kid for kid, (owner, _) in self.devices(self.roster).items() if owner == author['id']}
        if not mine - self.revoked - {record.body['kid']}:
            raise Refused('a revocation of the last device of its author', 'set-up')

    def file_revocation(self, _author, record):
        self.revoked = self.revoked | {record.body['kid']}

    def judge_countersignature(self, author, record):
        office_only(author, (*CHAIRS, 'member', 'secretariat'))
        self.names_selection(record)
        if author['id'] == self.selection.body['author'] or author['id'] in self.countersigned:
            raise Refused('countersigned by the author of the selection, or twice', 'countersigned')
        _, size, _ = open_checkpoint(self.signatures, record.body['checkpoint'], self.verifier_key)
        if size <= self.selection.index:
            raise Refused('a countersignature on a log that does not hold the selection', 'countersigned')

    def file_countersignature(self, author, _record):
        self.countersigned = self.countersigned | {author['id']}

    def judge_reopening(self, author, record):
        office_only(author, (*CHAIRS, 'secretariat'))
        self.names_selection(record)
        if len(self.disposed) == 2:
            raise Refused('a reopening of a month that was closed for good', 'frozen')
        if office_of(author) in self.reopened:
            raise Refused('this office has reopened already', 'countersigned')

    def file_reopening(self, author, _record):
        self.reopened = self.reopened | {office_of(author)}
        if len(self.reopened) == 2:
            self.selection = None

    def judge_question(self, author, record):
        body = record.body
        if not self.round:
            raise Refused('a question before the round', 'set-up')
        if body['kind'] == 'pre-question':
            office_only(author, ('secretariat',))
        if body['dossier'] is None:
            return
        if author['role'] == 'secretariat':
            self.known(body)
        else:
            self.readable(author, body)

    def file_question(self, _author, record):
        self.questions[record.id] = Question(record)

    def judge_answer(self, author, record):
        body, asked = record.body, self.questions.get(record.body['question'])
        if not asked:
            raise Refused('an answer to no question', 'questions')
        if body['act'] == 'approval':
            office_only(author, (*CHAIRS, 'secretariat'))
        else:
            office_only(author, ('secretariat',))
        if body['act'] == 'draft':
            return
        if not asked.draft or asked.draft.id != body['draft']:
            raise Refused('it is not about the latest draft', 'questions')
        if body['act'] == 'approval':
            self.judge_approval(author, asked)
        else:
            judge_publication(asked, body)

    def judge_approval(self, author, asked):
        if asked.draft.body['author'] == author['id'] or asked.approved:
            raise Refused('approved by who drafted it, or twice', 'questions')
        dossier = self.dossiers.get(asked.body['dossier'])
        if dossier and author['id'] in dossier.recused:
            raise Refused(f'approved by {author["id"]}, who is recused', 'questions')

    def file_answer(self, _author, record):
        self.questions[record.body['question']].take(record)

    def judge_nomination(self, author, record):
        office_only(author, ('secretariat',))
        self.about_final(record)
        body = record.body
        if not any(each['dossier'] == body['dossier'] and each['outcome'] == 'selected' for each in self.selection.body['results']):
            raise Refused('a nomination of a service that was not selected', 'frozen')
        judge_nomination_paper(body)

    def file_nomination(self, _author, _record):
        pass

    def judge_disposal(self, author, record):
        office_only(author, (*CHAIRS, 'secretariat'))
        self.about_final(record)
        if office_of(author) in self.disposed or self.reopened:
            raise Refused('closed for good twice by one office, or while it is being reopened', 'frozen')
        days = self.round['rule'].get('objectionDays')
        if days and not moment(record.body['at']) >= moment(self.selection.body['at']) + datetime.timedelta(days=days):
            raise Refused('closed for good while applicants may object', 'frozen')

    def file_disposal(self, author, _record):
        self.disposed = self.disposed | {office_of(author)}

    def judge_destruction(self, author, record):
        self.about_final(record)
        device = record.body['device']
        mine = {kid for kid, (owner, _) in self.devices(self.roster).items() if owner == author['id']} - self.revoked
        kinds = [each['what'] for each in record.body['destroyed']]
        if len(self.disposed) < 2 or device not in mine or device in self.destroyed or len(set(kinds)) != len(kinds):
            raise Refused('a destruction before both offices closed, of another device, twice, or of a kind twice', 'frozen')

    def file_destruction(self, _author, record):
        self.destroyed = self.destroyed | {record.body['device']}

    def about_final(self, record):
        self.names_selection(record)
        if self.phase() != 'final':
            raise Refused('it is about a month that is not final', 'frozen')

    def names_selection(self, record):
        if not self.selection or record.body['selection'] != self.selection.id:
            raise Refused('it names a selection that does not stand', 'countersigned')

def is_rehearsal(name):
    return name.startswith('rehearsal-')

def moment(instant):
    """A day beyond the end of its month runs on into the next; day 0 is no day at all."""
    day, clock = instant[:10], datetime.time.fromisoformat(instant[11:23])
    if day.endswith('-00'):
        raise Refused('a moment on no day', 'frozen')
    first = datetime.datetime.combine(datetime.date.fromisoformat(day[:8] + '01'), clock)
    return first + datetime.timedelta(days=int(day[8:]) - 1)

def judge_nomination_paper(body):
    form, rule, said = body['form'], body['form']['rule'], body['evaluations']
    lists = [form['documents'], form['publicItems'], form['criteria']]
    maxima = [Fraction(each['max']) for each in form['criteria']]
    drop, panel, share = rule['drop'], rule['panel'], rule['publicShare']
    if any(len({each['id'] for each in listed}) != len(listed) for listed in lists) or min(maxima) <= 0 or sum(maxima) != 100:
        raise Refused('a form with an id twice, or whose maxima are not 100', 'frozen')
    if not 0 <= Fraction(rule['passMark']) <= 100 or share['numerator'] > share['denominator']:
        raise Refused('a form with a mark beyond 100 or a share beyond 1', 'frozen')
    if not panel['most'] >= panel['least'] > drop['highest'] + drop['lowest'] or not panel['least'] <= len(said) <= panel['most']:
        raise Refused('a panel that is too small or too large', 'frozen')
    numbers = [each['evaluator'] for each in said]
    if numbers != sorted(set(numbers)) or len(body['documents']) != len(form['documents']):
        raise Refused('evaluators out of order, or other documents than the form has', 'frozen')
    for each in said:
        points = [Fraction(value) for value in each['points']]
        if len(points) != len(maxima) or len(each['publicItems']) != len(form['publicItems']):
            raise Refused('an evaluation that does not answer the form', 'frozen')
        if not all(0 <= value <= most for value, most in zip(points, maxima)):
            raise Refused('points beyond their criterion', 'frozen')
    totals = sorted(sum((Fraction(value) for value in each['points']), Fraction(0)) for each in said)
    kept = totals[drop['lowest']:len(totals) - drop['highest']]
    reaches = sum(kept) / len(kept) >= Fraction(rule['passMark'])
    fits = [sum(each['publicItems'][place] == 'fit' for each in said) for place in range(len(form['publicItems']))]
    there = all(
        state == 'given' or (state == 'does-not-apply' and asked['needed'] == 'where-it-applies')
        for state, asked in zip(body['documents'], form['documents'])
    )
    passes = reaches and there and all(meets(share, fit, len(said)) for fit in fits)
    if body['outcome'] != ('nominated' if passes else 'not-nominated'):
        raise Refused('a nomination that its documents and points do not give', 'frozen')

def judge_publication(asked, body):
    published, to_all = body['published'], asked.body['kind'] == 'pre-question'
    if not asked.approved or asked.published == body['draft']:
        raise Refused('published before it was approved, or twice', 'questions')
    allowed = {'public', *(['applicant'] if asked.body['dossier'] is not None else [])} if to_all else {'readers'}
    if published['to'] not in allowed:
        raise Refused(f'published to {published["to"]}, whom it is not for', 'questions')
    if published['to'] == 'public':
        salted = from_base64url(published['salt']) + canonical(published['text']).encode('utf-8')
        if sha256(salted).hex() != asked.draft.body['content']:
            raise Refused('published in other words than were approved', 'questions')

def office_of(author):
    return 'secretariat' if author['role'] == 'secretariat' else 'chair'

def office_only(author, roles):
    if author['role'] not in roles:
        raise Refused(f'{author["id"]} may not write it as {author["role"]}', 'signatures')

def exactly(listed, expected, claim='openings'):
    if len(listed) != len(set(listed)) or set(listed) != set(expected):
        raise Refused('it does not list exactly what it must', claim)

def judge_outcome(rule, again, body, carried, passes):
    outcome = body['outcome']
    known = ['upheld', 'unfit'] if again else ['selected', 'not-selected', *rule.get('outcomes', [])]
    follows = {
        'selected': carried and passes, 'conditional': carried and passes, 'deferred': carried,
        'not-selected': not (carried and passes), 'unfit': carried and not passes, 'upheld': not carried or passes,
    }
    if outcome not in known or not follows[outcome]:
        raise Refused('the outcome is not what rule, vote and items give', 'decisions')
    if ('conditions' in body) != (outcome == 'conditional') or ('effectiveOn' in body) != (outcome == 'unfit'):
        raise Refused('conditions or a day of effect without their outcome, or the other way round', 'decisions')
    if outcome == 'unfit':
        if 'sitting' not in body:
            raise Refused('unfit without a sitting', 'decisions')
        day = again['occurredOn'] if again['cause'] in DATED_CAUSES else day_in_korea(body['sitting']['at'])
        if body['effectiveOn'] != day:
            raise Refused('unfit from another day than its cause gives', 'decisions')

def day_in_korea(instant):
    moment = datetime.datetime.fromisoformat(instant.replace('Z', '+00:00')) + datetime.timedelta(hours=9)
    return moment.date().isoformat()

def judge_plan(plan):
    for rubric in plan['rubrics']:
        ids = [each['id'] for each in rubric['criteria']]
        points = [each['instrument'] for each in rubric['criteria'] if each['instrument']['kind'] == 'points']
        weights = [Fraction(each['weight']) for each in points]
        if len(set(ids)) != len(ids) or any(Fraction(each['max']) <= 0 for each in points):
            raise Refused('a rubric with a criterion twice or without room for points', 'set-up')
        required = rubric.get('requirements', [])
        if len({each['id'] for each in required}) != len(required):
            raise Refused('a rubric that names a requirement twice', 'set-up')
        ratings = [each['test'] for each in required if each['test']['kind'] == 'rating']
        if any(each['atLeast'] not in each['order'] for each in ratings):
            raise Refused('a rubric whose least rating is not on its scale', 'set-up')
        if points and (min(weights) <= 0 or sum(weights) != 100):
            raise Refused('a rubric whose weights do not add up to 100', 'set-up')
    for service in SERVICES:
        if sum(service in rubric['serviceTypes'] for rubric in plan['rubrics']) != 1:
            raise Refused(f'not exactly one rubric for {service}', 'set-up')
    schedule, rule = plan['schedule'], plan['rule']
    if not schedule['scoringFrom'] < schedule['scoringUntil'] <= schedule['meetingAt']:
        raise Refused('the dates do not follow one another', 'set-up')
    if len(set(rule.get('outcomes', []))) != len(rule.get('outcomes', [])):
        raise Refused('an outcome twice in the rule', 'set-up')
    marks = [Fraction(rule['points'][name]) for name in ('floor', 'passMark')]
    shares = [rule['verdictHolds'], rule['quorum']['share'], rule['vote']['share']]
    trim = rule['points']['aggregation']
    if not all(0 <= mark <= 100 for mark in marks) or any(s['numerator'] > s['denominator'] for s in shares):
        raise Refused('a mark beyond 100 or a share beyond 1', 'set-up')
    if trim['kind'] == 'trimmed-mean' and trim['atLeast'] <= trim['highest'] + trim['lowest']:
        raise Refused('a trimmed mean that may leave no ballot', 'set-up')

def judge_content(rubric, content):
    if [entry['criterion'] for entry in content['entries']] != [each['id'] for each in rubric['criteria']]:
        raise Refused('a ballot that does not answer exactly the criteria', 'openings')
    for entry, criterion in zip(content['entries'], rubric['criteria']):
        answer, instrument = entry['answer'], criterion['instrument']
        if answer['kind'] == 'not-applicable':
            possible = instrument['notApplicable'] == 'allowed'
        elif instrument['kind'] == 'verdict' or answer['kind'] != 'points':
            possible = instrument['kind'] == 'verdict' and answer['kind'] in ('fit', 'unfit')
        else:
            possible = 0 <= Fraction(answer['points']) <= Fraction(instrument['max'])
        if not possible:
            raise Refused(f'an impossible answer to {criterion["id"]}', 'openings')
