// Runs in the page before its own scripts: collects what the browser itself reports of tasks, frames and interactions,
// in milliseconds. Plain JavaScript, because a compiler's helpers would not be there.
{
  const watched = { longTasks: [], frames: [], inputDelays: [], nextPaints: [] };
  globalThis.watched = watched;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longTasks.push(duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const { interactionId, processingStart, startTime, duration } of list.getEntries()) {
      if (interactionId === 0) continue;
      watched.inputDelays.push(processingStart - startTime);
      watched.nextPaints.push(duration);
    }
    // Sixteen milliseconds are the least that the browser reports.
  }).observe({ type: 'event', durationThreshold: 16 });
  let last = performance.now();
  const onFrame = (now) => {
    watched.frames.push(now - last);
    last = now;
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}
