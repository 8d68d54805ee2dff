import { keyTable, list, note, steps, text, type GuidePage } from './guide-page.ts';

export const reading: GuidePage = {
  title: ['자료 읽기와 근거 남기기', 'Reading, and pins'],
  intro: [
    '신청 개요와 첨부 파일을 보고, 점수의 근거가 된 자리를 남깁니다.',
    'The application and its files, and how to leave the place on which a score rests.',
  ],
  parts: [
    {
      title: ['파일 열기', 'Open a file'],
      blocks: [
        text(
          '위의 탭에서 [member.overview]나 파일을 고릅니다. 파일은 볼 때만 복호화되고, 인터넷이 닿지 않는 격리된 창에 나타납니다.',
          'Choose the [member.overview] or a file in the tabs. A file is decrypted only while you look at it, in an isolated frame that reaches no network.',
        ),
        text(
          'PDF와 그림은 그대로, xlsx·docx·hwpx는 글로 보여 줍니다. 보여 줄 수 없는 형식은 무엇이 위험한지 알린 뒤 [reading.save]을/를 권합니다. 사본은 암호화되지 않습니다.',
          'PDFs and pictures are shown as they are; xlsx, docx and hwpx as text. For other kinds the screen names the danger and offers [reading.save]; the copy is not encrypted.',
        ),
      ],
    },
    {
      title: ['쪽을 옮기고 크기를 바꾸기', 'Pages and size'],
      blocks: [
        list(
          [
            '보기 도구에서 앞뒤 쪽으로 가거나 쪽 번호를 적습니다. 단추 [viewer.smaller], [viewer.larger], [viewer.fit-width], [viewer.fit-page]으로/로 크기를 맞춥니다.',
            'The tools above the page go to the page before and after, or to a number. [viewer.smaller], [viewer.larger], [viewer.fit-width] and [viewer.fit-page] set the size.',
          ],
          [
            '단추 [viewer.panel]을/를 눌러 작은 그림이나 목차에서 쪽을 바로 고르고, 옆으로 누운 쪽은 [viewer.turn]을/를 누릅니다.',
            'Under [viewer.panel] choose a page from the pictures or the contents; [viewer.turn] sets a page upright that lies on its side.',
          ],
          [
            '[reading.beside-short]을/를 누르면 두 파일이나 두 신청 건을 나란히 놓고 견줍니다. 보던 쪽은 파일마다 기억됩니다.',
            '[reading.beside-short] puts two files, or two dossiers, beside each other. The last page of each file is remembered.',
          ],
          [
            '가운데의 줄을 끌거나, 그 줄에서 화살표를 눌러 자료와 항목의 너비를 바꿉니다.',
            'Drag the divider, or press the arrow keys on it, to give files or criteria more room.',
          ],
        ),
      ],
    },
    {
      title: ['말 찾기', 'Find words'],
      blocks: [
        keyTable(
          ['Ctrl+F', ['이 파일에서 찾기', 'Find in this file']],
          ['Ctrl+Shift+F', ['이 신청 건의 모든 파일에서 찾기', 'Find in all files of the dossier']],
          ['F6', ['자료와 항목 사이 오가기', 'Between files and criteria']],
        ),
        text(
          '찾은 자리를 누르면 그 파일의 그 쪽이 열립니다. 글자가 그림으로만 된 쪽은 찾을 수 없습니다.',
          'A press on a place found opens that page of that file. Pages that are only pictures of text cannot be searched.',
        ),
      ],
    },
    {
      title: ['근거 남기기', 'Leave a pin'],
      blocks: [
        steps(
          ['PDF에서 근거가 되는 글을 끌어 고릅니다.', 'Select the words in the PDF on which your score rests.'],
          [
            '항목의 [reading.attach]을/를 누르거나 `P`를 칩니다. 지금 쓰고 있는 항목에 [?pin|근거 위치]로 붙습니다. 글이 없는 그림은 [viewer.region]으로/로 고릅니다.',
            'Press [reading.attach], or `P`. They become a [?pin|pin] of the criterion in hand. In a picture, [viewer.region] marks the place.',
          ],
          [
            '항목의 근거를 누르면 그 자리로 돌아갑니다. 잘못 붙인 것은 지울 수 있습니다.',
            'Press a pin to go back to its place. One that is wrong can be removed.',
          ],
        ),
        note(
          '근거 위치는 심사표와 함께 서명됩니다. 개봉한 뒤 위원장이 점수에서 그 자리를 바로 볼 수 있습니다.',
          'Pins are signed with the ballot. After the opening the chair can go from a score to its place.',
        ),
      ],
    },
  ],
};
