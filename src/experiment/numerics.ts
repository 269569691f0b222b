/** Version of the arithmetic. Raise it whenever an experiment gives other bits than it did before. */
export const NUMERICS = 1;
