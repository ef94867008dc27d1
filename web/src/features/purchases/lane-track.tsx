import { theme } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { instant } from '../../components/format.js';
import type { LanesFieldsFragment } from '../../generated/graphql.js';

/** The acts of one person, over time. */
export type Lane = LanesFieldsFragment['lanes'][number];

/** One span of it. */
export type Mark = Lane['marks'][number];

interface Props {
  readonly lane: Lane;
  readonly begins: number;
  readonly ends: number;
  readonly chosen: Mark | null;
  readonly onChoose: (lane: Lane, mark: Mark) => void;
}

const middleOf = ({ from, to }: Mark) => (Date.parse(from) + Date.parse(to)) / 2;

/** Left and right move along a lane, up and down to the mark of another lane that is nearest in time. */
function onArrow(event: KeyboardEvent<HTMLButtonElement>): void {
  const here = event.currentTarget;
  const along = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const across = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const tracks = [...(here.closest('.lanes')?.querySelectorAll('.track') ?? [])];
  const marksOf = (track: Element | null | undefined) => [
    ...(track?.querySelectorAll<HTMLButtonElement>('.mark') ?? []),
  ];
  const own = here.closest('.track');
  const marks = marksOf(own);
  if (along !== undefined) marks[marks.indexOf(here) + along]?.focus();
  if (across !== undefined && own) {
    const at = Number(here.dataset.at);
    const distance = (mark: HTMLButtonElement) => Math.abs(Number(mark.dataset.at) - at);
    const others = marksOf(tracks[tracks.indexOf(own) + across]);
    others.sort((one, other) => distance(one) - distance(other))[0]?.focus();
  }
  if (along !== undefined || across !== undefined) event.preventDefault();
}

/** A lane: a mark for each span of time in which the person acted. */
export function LaneTrack({ lane, begins, ends, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const width = Math.max(1, ends - begins);
  return (
    <div className="track">
      <div className="inner">
        {lane.marks.map((mark, index) => {
          const { from, to, count, label, turnedBack } = mark;
          const when = count === 1 ? instant(from) : `${instant(from)} → ${instant(to)}`;
          const what = count === 1 ? label : t('lanes.several', { label, count });
          const words = [when, what, turnedBack ? t('lanes.turnedBack') : ''].filter((word) => word).join(' · ');
          const isChosen = chosen !== null && chosen.first === mark.first && chosen.last === mark.last;
          const colour = turnedBack ? token.colorWarning : token.colorPrimary;
          return (
            <button
              key={from}
              type="button"
              className="mark"
              tabIndex={index === 0 ? 0 : -1}
              data-at={middleOf(mark)}
              title={words}
              aria-label={words}
              aria-pressed={isChosen}
              onKeyDown={onArrow}
              onClick={() => onChoose(lane, mark)}
              style={{
                left: `${(100 * (middleOf(mark) - begins)) / width}%`,
                color: isChosen ? token.colorTextLightSolid : token.colorText,
                background: isChosen ? colour : token.colorBgElevated,
                borderColor: colour,
              }}
            >
              {turnedBack ? '↩' : ''}
              {count > 1 ? count : turnedBack ? '' : '·'}
            </button>
          );
        })}
      </div>
    </div>
  );
}
