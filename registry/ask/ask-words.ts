import type { Sentence } from '../../shared/messages/language.ts';

/** Every word of the pages for outsiders, Korean first. */
export const askWords = {
  product: ['디지털서비스 심사위원회', 'Digital Service Review Committee'],
  answerTitle: ['보완질의 답변', 'Answer to our questions'],
  askTitle: ['사전질의', 'Questions before applying'],
  otherLanguage: ['English', '한국어'],
  dossier: ['접수번호', 'Application number'],
  until: ['제출 기한', 'Open until'],
  answerIntro: [
    '받으신 질의서를 보고 질의마다 따로 답변해 주십시오. 이 화면에는 질의 내용이 나오지 않습니다.',
    'Answer each question of the letter that you received, one at a time. The questions themselves are not shown here.',
  ],
  askIntro: [
    '이 회차의 심사 기준과 절차에 관한 질의를 받습니다. 답변은 사무국이 검토와 승인을 거쳐 공개합니다.',
    'Ask about the criteria and the procedure of this round. Answers are reviewed, approved and then published.',
  ],
  private: [
    '적으신 글은 사무국만 열 수 있게 암호화하여 보관합니다. 이름과 연락처는 공개하지 않습니다.',
    'What you write is stored encrypted for the secretariat alone. Your name and contact are never published.',
  ],
  about: ['무엇에 대한 글입니까?', 'What is this about?'],
  choose: ['고르십시오', 'Choose'],
  questionNumber: ['질의 {{number}}에 대한 답변', 'Answer to question {{number}}'],
  ownQuestion: ['심사 절차에 관하여 문의함', 'A question of ours about the procedure'],
  text: ['내용', 'Your text'],
  textHint: ['{{most}}자까지 적을 수 있습니다.', 'Up to {{most}} characters.'],
  name: ['이름 또는 기관 (선택)', 'Name or company (optional)'],
  contact: ['연락처 (선택)', 'Contact (optional)'],
  published: ['공개한 답변', 'Published answers'],
  publishedOn: ['{{at}} 공개', 'Published on {{at}}'],
  send: ['제출', 'Send'],
  wrong: [
    '제출하지 못했습니다. 적으신 글은 아래에 그대로 있습니다.',
    'This was not sent. What you typed is still below.',
  ],
  aboutMissing: ['어느 질의에 대한 글인지 고르십시오.', 'Choose what this is about.'],
  textMissing: ['내용을 적으십시오.', 'Write something.'],
  textLong: [
    '내용이 {{count}}자입니다. {{most}}자까지 줄이십시오.',
    'This has {{count}} characters. Shorten it to {{most}}.',
  ],
  nameLong: ['이름은 {{most}}자까지 적을 수 있습니다.', 'A name has up to {{most}} characters.'],
  contactLong: ['연락처는 {{most}}자까지 적을 수 있습니다.', 'A contact has up to {{most}} characters.'],
  pace: ['잠시 뒤({{seconds}}초)에 다시 제출하십시오.', 'Send it again in {{seconds}} seconds.'],
  full: [
    '이 주소로는 더 받을 수 없습니다. 사무국에 알려 주십시오.',
    'This page takes no more. Please tell the secretariat.',
  ],
  broken: [
    '지금 저장할 수 없습니다. 잠시 뒤에 다시 제출하십시오.',
    'It cannot be stored just now. Please send it again in a while.',
  ],
  sentTitle: ['제출되었습니다', 'Sent'],
  sent: ['{{at}}에 접수했습니다. 사무국이 확인합니다.', 'Received at {{at}}. The secretariat will read it.'],
  another: ['하나 더 쓰기', 'Write another'],
  codeTitle: ['질의·답변', 'Questions and answers'],
  codeIntro: [
    '질의서에 적힌 코드를 입력하십시오. 띄어쓰기와 대소문자는 가리지 않습니다.',
    'Type the code of your letter. Blanks and capitals do not matter.',
  ],
  code: ['코드', 'Code'],
  codeWrong: [
    '코드가 맞지 않습니다. 질의서의 코드를 다시 확인하십시오.',
    'This is no code. Compare it with your letter.',
  ],
  open: ['열기', 'Open'],
  unknownTitle: ['열 수 없는 주소입니다', 'This page cannot be opened'],
  unknown: [
    '주소나 코드를 다시 확인하십시오. 그래도 열리지 않으면 사무국에 문의하십시오.',
    'Check the address or the code. If it still does not open, ask the secretariat.',
  ],
  closed: [
    '사무국이 닫은 주소입니다. 사무국에 문의하십시오.',
    'The secretariat has closed this page. Please ask there.',
  ],
  over: ['제출 기한이 지났습니다. 사무국에 문의하십시오.', 'The time for this has passed. Please ask the secretariat.'],
  tooLarge: [
    '보내신 양이 너무 많아 받지 못했습니다. 뒤로 가서 줄인 뒤 다시 제출하십시오.',
    'That was too much to take in. Go back, shorten it and send it again.',
  ],
} as const satisfies Readonly<Record<string, Sentence>>;
export type AskWord = keyof typeof askWords;
