import { useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { Segments } from './fields.tsx';
import { useSize } from './use-size.ts';

const step = 4;
/** Below this width, in rem, two panes side by side are too narrow to read or to write in. */
const roomyRem = 60;
/** Below this height, in rem, one above the other is no use either: then it is one or the other. */
const tallRem = 32;

type View = 'both' | 'left' | 'right';

/** Brings a pane into sight where only the other one has the room. */
export interface SplitPaneHandle {
  readonly reveal: (side: 'left' | 'right') => void;
}

/** The left pane's part of the room when nobody has moved the divider, in percent. */
const first = { even: 56, 'left-wide': 70 };

/**
 * Two panes side by side; one above the other where it is narrow, where one of them may also have the room alone; one at a time where
 * it is low as well. The divider moves with the mouse or, when focused, with the arrow keys; each arrangement keeps its own place.
 */
export function SplitPane({
  label,
  names,
  arrangement,
  left,
  right,
  ref,
}: {
  readonly label: string;
  /** What the choice between the panes says. */
  readonly names: Readonly<Record<View, string>>;
  readonly arrangement: keyof typeof first;
  readonly left: ReactNode;
  readonly right: ReactNode;
  readonly ref?: Ref<SplitPaneHandle>;
}) {
  const [shares, setShares] = useState(first);
  const share = shares[arrangement];
  const setShare = (value: number) => setShares({ ...shares, [arrangement]: value });
  const [chosen, setView] = useState<View>('both');
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const stacked = size !== null && size.width < roomyRem;
  const views: readonly View[] = stacked && size.height < tallRem ? ['left', 'right'] : ['both', 'left', 'right'];
  const view = views.includes(chosen) ? chosen : 'left';
  const alone = stacked && view !== 'both';
  useImperativeHandle(ref, () => ({ reveal: (side) => (alone && view !== side ? setView(side) : undefined) }), [
    alone,
    view,
  ]);
  const tracks = `minmax(0, ${share}fr) 10px minmax(0, ${100 - share}fr)`;
  const bounded = (value: number) => Math.min(78, Math.max(30, value));
  const [less, more] = stacked ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  return (
    <div className={`split ${stacked ? 'stacked' : ''}`} ref={frame}>
      {stacked ? (
        <div className="split-views">
          <Segments
            label={label}
            hiddenLabel
            value={view}
            onChange={setView}
            testId="split-view"
            choices={views.map((value) => ({ value, label: names[value] }))}
          />
        </div>
      ) : null}
      <div
        className="split-panes"
        style={
          alone
            ? { gridTemplate: 'minmax(0, 1fr) / minmax(0, 1fr)' }
            : { gridTemplate: stacked ? `${tracks} / minmax(0, 1fr)` : `minmax(0, 1fr) / ${tracks}` }
        }
      >
        <div className="split-pane" hidden={stacked && view === 'right'}>
          {left}
        </div>
        <div
          className="split-divider"
          hidden={alone}
          role="separator"
          aria-orientation={stacked ? 'horizontal' : 'vertical'}
          aria-label={label}
          aria-valuenow={Math.round(share)}
          aria-valuemin={30}
          aria-valuemax={78}
          tabIndex={0}
          onKeyDown={({ key }) => {
            if (key === less) setShare(bounded(share - step));
            if (key === more) setShare(bounded(share + step));
          }}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => {
            const box = event.currentTarget.parentElement?.getBoundingClientRect();
            if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
            const part = stacked ? (event.clientY - box.top) / box.height : (event.clientX - box.left) / box.width;
            setShare(bounded(100 * part));
          }}
        />
        <div className="split-pane" hidden={stacked && view === 'left'}>
          {right}
        </div>
      </div>
    </div>
  );
}
