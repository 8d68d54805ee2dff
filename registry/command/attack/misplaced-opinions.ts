import { misplaced } from './misplaced.ts';
import { closingBody, numberOf } from './month-bodies.ts';
import { givenBody, givenOpinion, nameExpert, packageForExpert, withdrawnBody } from './opinion-bodies.ts';
import { declare } from './play-month.ts';
import type { SignedMonth } from './signed-month.ts';

const first = numberOf(1);

/** An expert on the roster and on one package, who has declared no conflict. */
function advise(month: SignedMonth): void {
  sendToExpert(month);
  declare(month, month.cast.expert, first);
}

function sendToExpert(month: SignedMonth): void {
  nameExpert(month);
  month.add(month.cast.secretariat, 'dossier-package', packageForExpert(month, first));
}

/** Opinions where the rules do not admit them. */
export const misplacedOpinions = misplaced([
  [
    'an opinion by the chair',
    'docket/not-your-role',
    'before dossier-package',
    (m) => {
      advise(m);
      return m.sign(m.cast.chair, 'opinion', givenBody(m, first));
    },
  ],
  [
    'an opinion before the declaration',
    'scoring/conflict-undeclared',
    'before dossier-package',
    (m) => {
      sendToExpert(m);
      return m.sign(m.cast.expert, 'opinion', givenBody(m, first));
    },
  ],
  [
    'an opinion by an expert who has recused',
    'ballot/recused',
    'before dossier-package',
    (m) => {
      advise(m);
      m.add(m.cast.expert, 'recusal', { dossier: first, ground: 'engagement', reason: '자문한 기업' });
      return m.sign(m.cast.expert, 'opinion', givenBody(m, first));
    },
  ],
  [
    'an opinion on a package that the expert was not sent',
    'package/superseded',
    'before dossier-package',
    (m) => {
      advise(m);
      return m.sign(m.cast.expert, 'opinion', { ...givenBody(m, first), package: 'ef'.repeat(32) });
    },
  ],
  [
    'a withdrawal of an opinion that was replaced',
    'opinion/none-to-withdraw',
    'before dossier-package',
    (m) => {
      advise(m);
      const before = givenOpinion(m, first);
      givenOpinion(m, first);
      return m.sign(m.cast.expert, 'opinion', withdrawnBody(first, before));
    },
  ],
  [
    'an opinion after a closing',
    'ballot/closed',
    'before dossier-package',
    (m) => {
      advise(m);
      m.add(m.cast.secretariat, 'closing', closingBody(m));
      return m.sign(m.cast.expert, 'opinion', givenBody(m, first));
    },
  ],
  [
    'a closing by an expert',
    'docket/not-your-role',
    'before dossier-package',
    (m) => {
      advise(m);
      return m.sign(m.cast.expert, 'closing', closingBody(m));
    },
  ],
  [
    'a package that an expert is to score',
    'package/bad-readers',
    'before dossier-package',
    (m) => {
      nameExpert(m);
      const body = packageForExpert(m, first);
      return m.sign(m.cast.secretariat, 'dossier-package', { ...body, reviewers: body.readers });
    },
  ],
]);
