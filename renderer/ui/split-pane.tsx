import { useRef, useState, type ReactNode } from 'react';

const step = 4;

/** The left pane's part of the width when nobody has moved the divider, in percent. */
const first = { even: 56, 'left-wide': 70 };

/** Two panes side by side; the divider moves with the mouse or, when focused, with the arrow keys. Each arrangement keeps its own place. */
export function SplitPane({
  label,
  arrangement,
  left,
  right,
}: {
  readonly label: string;
  readonly arrangement: keyof typeof first;
  readonly left: ReactNode;
  readonly right: ReactNode;
}) {
  const [shares, setShares] = useState(first);
  const share = shares[arrangement];
  const setShare = (value: number) => setShares({ ...shares, [arrangement]: value });
  const frame = useRef<HTMLDivElement>(null);
  const bounded = (value: number) => Math.min(78, Math.max(30, value));
  return (
    <div
      className="split"
      ref={frame}
      style={{ gridTemplateColumns: `minmax(0, ${share}fr) 10px minmax(0, ${100 - share}fr)` }}
    >
      <div className="split-pane">{left}</div>
      <div
        className="split-divider"
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={Math.round(share)}
        aria-valuemin={30}
        aria-valuemax={78}
        tabIndex={0}
        onKeyDown={({ key }) => {
          if (key === 'ArrowLeft') setShare(bounded(share - step));
          if (key === 'ArrowRight') setShare(bounded(share + step));
        }}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          const box = frame.current?.getBoundingClientRect();
          if (box && event.currentTarget.hasPointerCapture(event.pointerId))
            setShare(bounded((100 * (event.clientX - box.left)) / box.width));
        }}
      />
      <div className="split-pane">{right}</div>
    </div>
  );
}
