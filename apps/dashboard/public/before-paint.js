// Runs before the first paint so that neither theme nor language flashes; a file of its own so that no inline script is needed.
(() => {
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const chosen = read('watchfloor.theme');
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.lang = read('watchfloor.language') === 'en' ? 'en' : 'zh-CN';
})();
