/** Questions to the worker that wait for their answers. */
export interface Requests<Answer> {
  /** Puts a question, under an id of its own. */
  readonly ask: (send: (id: number) => void) => Promise<Answer>;
  readonly answer: (id: number, answer: Answer) => void;
  /** No open question is going to be answered. */
  readonly rejectAll: (reason: string) => void;
}

export function createRequests<Answer>(): Requests<Answer> {
  let last = 0;
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (reason: Error) => void }>();
  return {
    ask(send) {
      const id = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send(id);
      });
    },
    answer(id, answer) {
      waiting.get(id)?.resolve(answer);
      waiting.delete(id);
    },
    rejectAll(reason) {
      for (const { reject } of waiting.values()) reject(new Error(reason));
      waiting.clear();
    },
  };
}
