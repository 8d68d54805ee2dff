"""The recount of docs/formats/tally.md: exact fractions from the opened ballots to score, outcome and rank."""
import functools
import math
from fractions import Fraction

from encoding import digest_of

def rounded(value, places):
    """Half away from zero to `places`, written as an exact figure."""
    scaled = math.floor(abs(value) * 10**places + Fraction(1, 2))
    whole, part = divmod(scaled, 10**places)
    decimals = str(part).zfill(places).rstrip('0') if places else ''
    sign = '-' if value < 0 and scaled else ''
    return f'{sign}{whole}.{decimals}' if decimals else f'{sign}{whole}'

def root(value):
    """The square root to four places, half up: floor(2 * 10^4 * root) is one whole number, and its half is rounded up."""
    doubled = math.isqrt(math.floor(4 * 10**8 * value))
    return rounded(Fraction((doubled + 1) // 2, 10**4), 4)

def mean(values):
    return sum(values, Fraction(0)) / len(values) if values else None

def meets(share, part, whole):
    left, right = part * share['denominator'], whole * share['numerator']
    return left > right if share['bound'] == 'more-than' else left >= right

def needed(share, whole):
    """The smallest count out of `whole` that meets the share."""
    exact = whole * share['numerator']
    return -(-exact // share['denominator']) if share['bound'] == 'at-least' else exact // share['denominator'] + 1

def yes(condition):
    return 'yes' if condition else 'no'

def tally_dossier(rule, dossier, service_type, rubric, ballots, revised=()):
    """Figures of one dossier; `ballots` are (member, content) in log order. The rank is left to `tally_month`."""
    answers = [(member, {entry['criterion']: entry['answer'] for entry in content['entries']}) for member, content in ballots]
    verdicts = [verdict(rule, each, answers) for each in rubric['criteria'] if each['instrument']['kind'] == 'verdict']
    totals = [(member, total) for member, given in answers if (total := weighted_total(rubric, given)) is not None]
    dropped = extremes(rule['points']['aggregation'], [total for _, total in totals])
    kept = [(member, total) for place, (member, total) in enumerate(totals) if place not in dropped]
    points_criteria = [each for each in rubric['criteria'] if each['instrument']['kind'] == 'points']
    keepers = {member for member, _ in kept}
    counted = [given for member, given in answers if member in keepers]
    points = [points_of(rule, each, counted, bool(ballots)) for each in points_criteria]
    places = rule['points']['places']
    average = mean([total for _, total in kept])
    score = None if average is None else rounded(average, places)
    reaches = score is not None and Fraction(score) >= Fraction(rule['points']['passMark'])
    return {
        'dossier': dossier,
        'serviceType': service_type,
        'ballots': len(ballots),
        **({'revised': list(revised)} if revised else {}),
        'verdicts': verdicts,
        'points': points,
        'totals': [
            {'member': member, 'total': rounded(total, places), 'dropped': dropped.get(place)}
            for place, (member, total) in enumerate(totals)
        ],
        'score': score,
        'spread': spread([total for _, total in totals]),
        'passes': yes(
            ballots
            and all(each['holds'] == 'yes' for each in verdicts + points)
            and (reaches or not points_criteria)
        ),
    }

def verdict(rule, criterion, answers):
    kinds = [given[criterion['id']]['kind'] for _, given in answers]
    fit, unfit, apart = (kinds.count(kind) for kind in ('fit', 'unfit', 'not-applicable'))
    holds = meets(rule['verdictHolds'], fit, fit + unfit) if fit + unfit else apart > 0
    return {'criterion': criterion['id'], 'fit': fit, 'unfit': unfit, 'notApplicable': apart, 'holds': yes(holds)}

def weighted_total(rubric, given):
    """Out of 100, over the points criteria that the member found applicable; None where there is none."""
    total = weights = Fraction(0)
    for criterion in rubric['criteria']:
        answer, instrument = given[criterion['id']], criterion['instrument']
        if instrument['kind'] != 'points' or answer['kind'] != 'points':
            continue
        weight = Fraction(instrument['weight'])
        total += weight * Fraction(answer['points']) / Fraction(instrument['max'])
        weights += weight
    return 100 * total / weights if weights else None

def extremes(aggregation, totals):
    """Which totals the trimmed mean leaves out, by place: first the lowest, then the highest of the rest; the earlier of equals."""
    if aggregation['kind'] == 'mean' or len(totals) < aggregation['atLeast']:
        return {}
    rising = sorted(range(len(totals)), key=lambda place: (totals[place], place))
    lowest = rising[: aggregation['lowest']]
    falling = sorted(set(rising) - set(lowest), key=lambda place: (-totals[place], place))
    highest = falling[: aggregation['highest']]
    return {**dict.fromkeys(lowest, 'lowest'), **dict.fromkeys(highest, 'highest')}

def points_of(rule, criterion, counted, any_ballot):
    instrument, places = criterion['instrument'], rule['points']['places']
    given = [answers[criterion['id']] for answers in counted]
    average = mean([Fraction(answer['points']) for answer in given if answer['kind'] == 'points'])
    floor = Fraction(instrument['max']) * Fraction(rule['points']['floor']) / 100
    return {
        'criterion': criterion['id'],
        'max': instrument['max'],
        'mean': None if average is None else rounded(average, places),
        'floor': rounded(floor, places),
        'holds': yes(any_ballot if average is None else average >= floor),
    }

def spread(totals):
    if len(totals) < 2:
        return None
    average = mean(totals)
    return root(mean([(total - average) ** 2 for total in totals]))

def tally_month(rule, tallies, rubrics):
    """Ranks the figures, which stand in order of dossier number; `rubrics` go with them."""
    scored = [(each, rubric) for each, rubric in zip(tallies, rubrics) if each['score'] is not None]
    scored.sort(key=functools.cmp_to_key(lambda a, b: compare(rule, a, b)[0]))
    ranks, rank = {}, 0
    for place, entry in enumerate(scored):
        above = compare(rule, scored[place - 1], entry) if place else (None, None)
        below = compare(rule, entry, scored[place + 1]) if place + 1 < len(scored) else (None, None)
        rank = rank if above[0] == 0 else place + 1
        ranks[entry[0]['dossier']] = {'rank': rank, 'tieBrokenBy': above[1] or below[1]}
    unranked = {'rank': None, 'tieBrokenBy': None}
    return {'rule': rule['id'], 'dossiers': [{**each, **ranks.get(each['dossier'], unranked)} for each in tallies]}

def compare(rule, a, b):
    """(-1, 0 or 1; the tie-break that decided between equal scores). Negative: `a` stands before `b`."""
    order = sign(Fraction(b[0]['score']) - Fraction(a[0]['score']))
    if order:
        return order, None
    for tie_break in rule['tieBreak']:
        order = TIE_BREAKS[tie_break](a, b)
        if order:
            return order, tie_break
    return 0, None

def shares_by_weight(entry):
    """Shown criterion means over their maximum, heaviest criterion first; -1 for one that nobody found applicable."""
    figures, rubric = entry
    means = {each['criterion']: each['mean'] for each in figures['points']}
    criteria = [each for each in rubric['criteria'] if each['instrument']['kind'] == 'points']
    criteria.sort(key=lambda each: -Fraction(each['instrument']['weight']))
    return [
        -1 if means[each['id']] is None else Fraction(means[each['id']]) / Fraction(each['instrument']['max'])
        for each in criteria
    ]

def by_weight(a, b):
    ours, theirs = shares_by_weight(a), shares_by_weight(b)
    length = max(len(ours), len(theirs))
    ours, theirs = (each + [-1] * (length - len(each)) for each in (ours, theirs))
    return next((sign(other - own) for own, other in zip(ours, theirs) if own != other), 0)

def by_spread(a, b):
    own, other = (-1 if each[0]['spread'] is None else Fraction(each[0]['spread']) for each in (a, b))
    return sign(own - other)

TIE_BREAKS = {
    'heaviest-criterion': lambda a, b: sign(shares_by_weight(b)[0] - shares_by_weight(a)[0]),
    'criteria-by-weight': by_weight,
    'smaller-spread': by_spread,
    'number': lambda a, b: -1 if a[0]['dossier'] < b[0]['dossier'] else 1,
}

def sign(value):
    return (value > 0) - (value < 0)

def dossier_digest(figures):
    return digest_of({name: value for name, value in figures.items() if name not in ('rank', 'tieBrokenBy')})
