// Search, filter and keys. The page says everything without it.
(() => {
  'use strict';
  const form = document.getElementById('filter');
  const items = [...document.querySelectorAll('[data-item]')].map((node) => ({ node, words: node.textContent.toLowerCase() }));
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
  const shown = () => items.filter(({ node }) => !node.hidden && node.matches('article'));

  const step = (by) => {
    const list = shown();
    if (list.length === 0) return;
    const at = list.findIndex(({ node }) => node.contains(document.activeElement));
    const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by));
    list[next].node.focus();
  };

  if (!form) return;
  const search = document.getElementById('search');
  const kind = document.getElementById('kind');
  const status = document.getElementById('shown');
  const apply = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const grades = new Set([...form.querySelectorAll('[name=severity]')].filter((box) => !box.checked).map((box) => box.value));
    let alarms = 0, of = 0;
    for (const { node, words: text } of items) {
      const { severity, kind: own } = node.dataset;
      const kept = words.every((word) => text.includes(word)) &&
        (severity === undefined || (!grades.has(severity) && (kind.value === '' || kind.value === own)));
      node.hidden = !kept;
      if (severity !== undefined) { of += 1; alarms += kept ? 1 : 0; }
    }
    status.textContent = alarms === of ? `All ${of} alarms are shown.` : `${alarms} of ${of} alarms are shown.`;
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target === search && event.key === 'Escape') {
      search.value = '';
      apply();
      search.blur();
    }
    if (event.target.matches('input, select, textarea')) return;
    if (event.key === '/') { event.preventDefault(); search.focus(); }
    if (event.key === 'j') step(1);
    if (event.key === 'k') step(-1);
  });
  form.hidden = false;
  apply();
})();
