// The script of the page of html.ts: pointing at a row lights up its words, pointing at words lights up their row; a click keeps it lit,
// Escape lets go; up and down walk through the rows; a speaker's button shows that speaker's rows alone.
// Plain browser code as text: it is named by its checksum in the page's policy, and builds no HTML.

export const script = `
'use strict';
(() => {
  const roles = ['content', 'source', 'cue', 'act', 'party', 'note'];
  const words = new Map();
  for (const mark of document.querySelectorAll('article mark')) {
    for (const role of roles) {
      for (const id of (mark.dataset[role] || '').split(' ').filter(Boolean)) {
        if (!words.has(id)) words.set(id, []);
        words.get(id).push([mark, role]);
      }
    }
  }
  const rowOf = (id) => document.getElementById('row-' + id);
  const wide = matchMedia('(min-width: 62.01rem)');
  let lit = null;
  let kept = null;

  const paint = (id, on) => {
    for (const [mark, role] of words.get(id) || []) mark.classList.toggle('on-' + role, on);
    const row = rowOf(id);
    if (row) row.classList.toggle('on', on);
    if (row && !on) row.classList.remove('shown');
  };
  const light = (id) => {
    if (id === lit) return;
    if (lit) paint(lit, false);
    lit = id;
    if (lit) paint(lit, true);
  };
  const keep = (id) => { kept = id; light(id); };

  /* A source may serve several statements: the first. Nested contents: the one that began last is the innermost. */
  const idAt = (target) => {
    const place = target.closest('[data-row]');
    if (place) return place.dataset.row;
    const mark = target.closest('article mark');
    if (!mark) return null;
    const { act, cue, source, content, party, note } = mark.dataset;
    if (act || cue || source) return (act || cue || source).split(' ')[0];
    return content ? content.split(' ').pop() : (party || note).split(' ')[0];
  };
  const showRow = (id) => {
    const row = rowOf(id);
    if (!row) return;
    if (!wide.matches) return row.classList.add('shown');
    /* Only the list moves: if the page did, the words would slip away from under the pointer. */
    const list = row.closest('.ledger');
    const [at, box] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
    const bottom = Math.min(box.bottom, innerHeight);
    if (at.top < box.top) list.scrollTop += at.top - box.top - 8;
    else if (at.bottom > bottom) list.scrollTop += at.bottom - bottom + 8;
  };

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    const id = idAt(event.target);
    light(id || kept);
    if (id && event.target.closest('article') && wide.matches) showRow(id);
  });
  document.addEventListener('focusin', (event) => {
    const id = idAt(event.target);
    if (id) light(id);
  });
  document.addEventListener('focusout', () => light(kept));
  document.addEventListener('click', (event) => {
    if (event.target.closest('button, input, label')) return;
    const id = idAt(event.target);
    keep(id);
    if (!id || event.target.closest('a') || String(getSelection())) return;
    if (event.target.closest('article')) showRow(id);
    else if (!event.target.closest('.shown')) document.getElementById(id)?.scrollIntoView({ block: 'center' });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') keep(null);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const row = event.target.closest('.row');
    if (!row) return;
    const side = event.key === 'ArrowDown' ? 'nextElementSibling' : 'previousElementSibling';
    let next = row[side];
    while (next && next.hidden) next = next[side];
    if (!next) return;
    event.preventDefault();
    next.querySelector('a').focus();
  });

  for (const list of document.querySelectorAll('.speakers')) {
    const report = list.closest('.report');
    list.hidden = false;
    list.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (!button) return;
      const chosen = button.getAttribute('aria-pressed') === 'true' ? null : button.dataset.speaker;
      for (const other of list.children) other.setAttribute('aria-pressed', String(other.dataset.speaker === chosen));
      const shown = new Set();
      for (const row of report.querySelectorAll('.row')) {
        row.hidden = chosen !== null && !row.dataset.by.split(' ').includes(chosen);
        if (!row.hidden) shown.add(row.dataset.row);
      }
      for (const mark of report.querySelectorAll('article mark')) {
        const ids = roles.flatMap((role) => (mark.dataset[role] || '').split(' '));
        mark.classList.toggle('off', !ids.some((id) => shown.has(id)));
      }
    });
  }
})();
`
