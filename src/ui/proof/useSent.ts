import type { Proof, Sameness } from '../../link/proof';
import { sentSameness } from '../../app/opened';
import { useExperiment, useRun, useSentProof } from '../context';

export interface Sent {
  readonly proof: Proof;
  /** Null as long as the settings of the link were not trained here. */
  readonly sameness: Sameness | null;
}

/** What the link tells of, and whether it holds here; null where it tells of nothing. */
export function useSent(): Sent | null {
  const proof = useSentProof();
  const outcome = useRun((state) => state.outcome);
  const experiment = useExperiment((state) => state.experiment);
  return proof && { proof, sameness: sentSameness(proof, { outcome }, experiment) };
}
