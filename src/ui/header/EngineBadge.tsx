import { Cpu, Info } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineInfo } from '../../app/run';
import { useFormat, useRun } from '../context';

/** What trains, and why it is that; without an engine yet, that the numbers are recorded. */
export function EngineBadge() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const engine = useRun((state) => state.engine);
  const recorded = useRun((state) => state.phase === 'recorded');
  const asked = useRun((state) => (state.experiment ?? state.outcome?.result.experiment)?.engine === 'webgpu');
  const words = useWords(recorded ? null : engine, asked);
  if (engine === null && !recorded) return null;

  return (
    <Tooltip.Root open={open} onOpenChange={setOpen}>
      <Tooltip.Trigger asChild>
        <button
          type="button"
          className="badge"
          aria-label={t('engine.label', { name: words.name })}
          onClick={(event) => {
            // Where nothing can hover, a tap shows what hovering would.
            event.preventDefault();
            setOpen(true);
          }}
        >
          {asked && words.reason !== null ? <Info size="1rem" aria-hidden /> : <Cpu size="1rem" aria-hidden />}
          {words.name}
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tip" sideOffset={8} collisionPadding={12}>
          {words.reason} {words.measured} {words.help}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

interface Words {
  readonly name: string;
  readonly reason: string | null;
  /** What was measured to choose the engine. */
  readonly measured: string | null;
  readonly help: string;
}

function useWords(engine: EngineInfo | null, asked: boolean): Words {
  const { t } = useTranslation();
  const format = useFormat();
  if (engine === null)
    return { name: t('engine.recorded'), reason: null, measured: null, help: t('engine.recordedHelp') };
  const { fallback } = engine;
  const reason =
    fallback === null
      ? null
      : !asked && (fallback === 'no-webgpu' || fallback === 'no-adapter')
        ? t(`engine.without.${fallback}`)
        : t(`engine.fallback.${fallback}`);
  const measured =
    engine.measured &&
    t('engine.measured', {
      cpu: format.rough(engine.measured.wasm),
      gpu: format.rough(engine.measured.webgpu),
    });
  switch (engine.kind) {
    case 'webgpu':
      return { name: t('engine.gpu'), reason, measured, help: t('engine.gpuHelp') };
    case 'wasm':
      return { name: t('engine.cpu', { count: engine.threads }), reason, measured, help: t('engine.cpuHelp') };
  }
}
