import { useTranslation } from 'react-i18next';
import { ARMS, type Arm } from '../../app/arms';
import { useFormat } from '../context';
import { useClasses } from '../dataWords';
import { DigitImage } from '../shared/DigitImage';
import type { Turned } from './useTurned';

interface Props {
  readonly turned: readonly Turned[];
  readonly T: number;
}

const CELL = 44;
const ROW = 27;
const NAMES = 82;

/** The digit at every angle and below what each network takes it for; the surer, the fuller the field. */
export function TurnStrip({ turned, T }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const classes = useClasses();
  const word = (answer: number | undefined): string =>
    answer === undefined ? '–' : (classes[answer]?.short ?? String(answer));
  const width = NAMES + CELL * turned.length;
  const spoken = (arm: Arm): string =>
    t('draw.stripLabel', {
      name: t(`result.${arm}`),
      from: turned[0]!.angle,
      to: turned.at(-1)!.angle,
      list: turned.map(({ angle, said }) => t('draw.stripItem', { angle, answer: word(said[arm]?.answer) })).join(', '),
    });
  return (
    <div className="strip">
      <div
        className="strip__pictures"
        style={{ gridTemplateColumns: `${NAMES}fr repeat(${turned.length}, ${CELL}fr)` }}
      >
        <p className="strip__title" data-picture>
          {t('draw.strip')}
          <br />
          {t('draw.stripAt', { T: format.plain(T, 2) })}
        </p>
        {turned.map(({ angle, image }) => (
          <DigitImage key={angle} inverted taken className="strip__picture" image={image} />
        ))}
      </div>
      <svg
        className="strip__answers"
        data-picture
        viewBox={`0 0 ${width} ${ROW * ARMS.length + 22}`}
        role="img"
        aria-label={ARMS.map(spoken).join('. ')}
      >
        {turned.map(({ angle, said }, i) => (
          <g key={angle} data-apart={apart(said)}>
            {apart(said) && (
              <rect
                className="strip__apart"
                x={NAMES + i * CELL + 1}
                width={CELL - 2}
                height={ROW * ARMS.length}
                rx="4"
              />
            )}
            <text className="strip__angle" x={NAMES + (i + 0.5) * CELL} y={ROW * ARMS.length + 16}>
              {t('draw.degrees', { angle: format.count(angle) })}
            </text>
          </g>
        ))}
        {ARMS.map((arm, row) => (
          <g key={arm} data-arm={arm}>
            <text className="strip__name" x="0" y={(row + 0.5) * ROW}>
              {t(`result.${arm}`)}
            </text>
            {turned.map(({ angle, said }, i) => {
              const one = said[arm];
              return (
                <g key={angle}>
                  <rect
                    className="strip__field"
                    x={NAMES + i * CELL + 5}
                    y={row * ROW + 3}
                    width={CELL - 10}
                    height={ROW - 6}
                    rx="3"
                    fillOpacity={0.45 * (one?.probability ?? 0)}
                  />
                  <text className="strip__answer" x={NAMES + (i + 0.5) * CELL} y={(row + 0.5) * ROW}>
                    {word(one?.answer)}
                  </text>
                </g>
              );
            })}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Whether two networks that answer give different answers. */
function apart(said: Turned['said']): boolean {
  const given = ARMS.flatMap((arm) => said[arm]?.answer ?? []);
  return new Set(given).size > 1;
}
