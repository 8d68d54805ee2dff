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
          '보기 창에서 열 수 없는 형식이면 그렇게 알리고 같은 내용의 PDF를 보라고 합니다.',
          'Where a kind cannot be shown, the screen says so and points to the PDF with the same content.',
        ),
      ],
    },
    {
      title: ['쪽을 옮기고 크기를 바꾸기', 'Pages and size'],
      blocks: [
        list(
          [
            '보기 도구에서 앞뒤 쪽으로 가거나 쪽 번호를 적습니다. [member.viewer-smaller] · [member.viewer-larger] · [member.viewer-fit]으로/로 크기를 맞춥니다.',
            'The tools above the page go to the page before and after, or to a number. [member.viewer-smaller], [member.viewer-larger] and [member.viewer-fit] set the size.',
          ],
          [
            '작은 그림과 차례로 원하는 쪽을 바로 고르고, 옆으로 누운 쪽은 돌려서 봅니다.',
            'Choose a page from the thumbnails or the outline, and rotate one that lies on its side.',
          ],
          ['두 파일을 나란히 놓고 견줄 수 있습니다.', 'Two files can stand side by side.'],
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
            '붙이기 단추를 누르거나 `P`를 칩니다. 지금 쓰고 있는 항목에 [?pin|근거 위치]로 붙습니다.',
            'Press the attach button, or `P`. They become a [?pin|pin] of the criterion in hand.',
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
