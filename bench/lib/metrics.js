const LAG = /^ledgerdesk_projection_lag_events(?:\{[^}]*\})? (\S+)/gm;

/** Waits until no projection has an event left to read, twice in a row; answers the milliseconds to the first time. */
export async function caughtUp(deskUrl, patienceMs = 60_000) {
  const metrics = new URL('/q/metrics', deskUrl);
  const began = Date.now();
  for (let still; ; ) {
    const lags = [...(await (await fetch(metrics)).text()).matchAll(LAG)].map((match) => Number(match[1]));
    const waited = Date.now() - began;
    if (waited > patienceMs) {
      throw new Error(
        lags.length === 0
          ? `${metrics} knows no ledgerdesk_projection_lag_events: has the desk an event yet?`
          : `projections still lag by ${lags.join(', ')} events`,
      );
    }
    const none = lags.length > 0 && lags.every((lag) => lag === 0);
    if (none && still !== undefined) return still;
    still = none ? waited : undefined;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
