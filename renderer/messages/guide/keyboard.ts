import { keyTable, list, note, text, type GuidePage } from './guide-page.ts';

export const keyboard: GuidePage = {
  title: ['키보드와 화면', 'Keyboard and display'],
  intro: [
    '모든 일을 마우스 없이 할 수 있고, 화면 낭독기로 들을 수 있습니다.',
    'Everything can be done without a mouse and heard with a screen reader.',
  ],
  parts: [
    {
      title: ['어디서나', 'Everywhere'],
      blocks: [
        keyTable(
          ['F1', ['지금 화면에 맞는 안내 쪽 열기', 'The page of this guide for the screen you are on']],
          ['?', ['단축키 표', 'The table of shortcuts']],
          ['Tab · Shift+Tab', ['다음 단추나 칸 · 앞의 것', 'Next control, the one before']],
          ['Enter · Space', ['누르기', 'Press']],
          ['Esc', ['대화상자·설명 닫기', 'Close a dialog or an explanation']],
          ['F6', ['화면의 구역 사이 오가기 (채점)', 'Between the panes (scoring)']],
        ),
        text(
          '점선 밑줄이 있는 말은 용어입니다. 가리키거나 `Tab`으로 가면 뜻이 나오고 `Esc`로 닫힙니다. 모든 용어는 [#terms]에 모여 있습니다.',
          'Words with a dotted line are terms. Point at one, or go there by `Tab`, to read what it means; `Esc` closes it. All of them are on [#terms].',
        ),
      ],
    },
    {
      title: ['목록에서', 'In the queue'],
      blocks: [
        keyTable(
          ['/', ['[shortcuts.search]', '[shortcuts.search]']],
          ['↑ ↓ PageUp PageDown Home End', ['[shortcuts.rows]', '[shortcuts.rows]']],
          ['Enter', ['[shortcuts.open_row]', '[shortcuts.open_row]']],
          ['N', ['[shortcuts.next]', '[shortcuts.next]']],
          ['S', ['[shortcuts.aside]', '[shortcuts.aside]']],
        ),
      ],
    },
    {
      title: ['채점에서', 'While scoring'],
      blocks: [
        keyTable(
          ['C', ['[shortcuts.first]', '[shortcuts.first]']],
          ['Alt+↓ Alt+↑', ['[shortcuts.criteria]', '[shortcuts.criteria]']],
          ['1 2 3', ['[shortcuts.verdict]', '[shortcuts.verdict]']],
          ['P', ['고른 글을 항목의 근거로 붙이기', 'Attach the selected words to the criterion']],
          ['Ctrl+F · Ctrl+Shift+F', ['이 파일에서 · 모든 파일에서 찾기', 'Find in this file, in all files']],
          ['Ctrl+Z · Ctrl+Y', ['[shortcuts.undo]', '[shortcuts.undo]']],
          ['Ctrl+Enter · G', ['[shortcuts.sign]', '[shortcuts.sign]']],
          ['H', ['[shortcuts.history]', '[shortcuts.history]']],
          ['R', ['[shortcuts.recuse]', '[shortcuts.recuse]']],
          ['N', ['[shortcuts.next]', '[shortcuts.next]']],
          ['Q', ['[shortcuts.queue]', '[shortcuts.queue]']],
        ),
        note(
          '글자 하나로 된 단축키는 칸에 글을 쓰는 동안에는 듣지 않습니다. 한글 자판 상태로 눌러도 됩니다.',
          'Single letters do nothing while you type in a field. They work with a Korean keyboard layout too.',
        ),
      ],
    },
    {
      title: ['화면 맞추기', 'Set the display'],
      blocks: [
        list(
          [
            '위쪽 막대의 화면 메뉴에서 밝은 화면과 어두운 화면, 고대비, 글자 크기를 고릅니다.',
            'The display menu in the top bar sets light or dark, high contrast, and the size of text.',
          ],
          [
            '위쪽 막대에서 언제든 한국어와 영어를 바꿉니다. 적던 내용은 그대로입니다.',
            'The top bar switches between Korean and English at any time; what you were writing stays.',
          ],
        ),
      ],
    },
  ],
};
