// Starts the program. A file of its own, so that the page needs no inline script.
try {
  const { default: init } = await import('./app.js');
  await init({ module_or_path: new URL('app_bg.wasm', import.meta.url) });
} catch (error) {
  // The list that stands there leads nowhere without it.
  const said = document.getElementById('not-started');
  said?.querySelector('button').addEventListener('click', () => location.reload());
  said?.removeAttribute('hidden');
  said?.scrollIntoView();
  throw error;
}
