// Only on pages from `plainspoken serve`: loads the page again when the course has changed.
const shown = new URL(import.meta.url).search.slice(1);
let changes;

function listen() {
  changes = new EventSource(new URL('changes', import.meta.url));
  changes.onmessage = ({ data }) => {
    if (data !== shown) location.reload();
  };
}

// A browser keeps only a few connections to one address, so tabs in the background give theirs back.
document.addEventListener('visibilitychange', () => {
  changes?.close();
  if (!document.hidden) listen();
});
if (!document.hidden) listen();
