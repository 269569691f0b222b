import { ChartPanel } from './ChartPanel';
import { DigitPanel } from './DigitPanel';
import './overview.css';

export function Overview() {
  return (
    <div className="overview">
      <ChartPanel />
      <DigitPanel />
    </div>
  );
}
