// Tells the server in which zone the reader lives, so that dates are shown in it; everything else works without scripts.
{
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) {
    document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=strict`;
  }
  // a form that was sent is not sent again by an impatient second click
  document.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (button && !event.defaultPrevented) {
      setTimeout(() => { button.disabled = true; });
    }
  });
  addEventListener('pageshow', () => document.querySelectorAll('button[disabled]').forEach((button) => { button.disabled = false; }));
}
