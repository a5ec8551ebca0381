"""Prepared articles (training/prepare.ts) → random windows and batches."""
import json
import random

from model import NAME_KINDS, NAME_LABELS

ENTITY = {'PERSON': 'person', 'ORGANIZATION': 'organization', 'LOCATION': 'place', 'CITY': 'place', 'COUNTRY': 'place',
          'STATE_OR_PROVINCE': 'place', 'NATIONALITY': 'nationality', 'RELIGION': 'nationality', 'IDEOLOGY': 'nationality', 'MISC': 'other'}
OPEN, CLOSE, PAD = 101, 102, 0


class Article:
    def __init__(self, line, tags, relations, grow):
        d = json.loads(line)
        self.id, self.pieces, self.features = d['id'], d['pieces'], d['features']
        self.starts, self.ends = d['starts'], d['ends']
        size = len(self.pieces)
        self.attributions, self.cue_labels = [], [0] * size
        for a in d['attributions']:
            if not a['cue']: continue
            start, end = a['cue'][0]
            self.attributions.append((start, end, a['source'], a['content']))
            self.cue_labels[start:end] = [1] + [2] * (end - start - 1)
        self.names, self.tags, self.heads, self.relations = [0] * size, [-1] * size, [-2] * size, [-1] * size
        def number(table, key):
            if grow: table.setdefault(key, len(table))
            return table.get(key, -1)
        before = None
        for i, silver in enumerate(d['silver']):
            kind = ENTITY.get(silver[1]) if silver else None
            if kind: self.names[i] = NAME_LABELS.index(f"{'I' if kind == before else 'B'}-{kind}")
            before = kind
            if silver and silver[0]:
                self.tags[i], self.heads[i], self.relations[i] = number(tags, silver[0]), silver[2], number(relations, silver[3].split(':')[0])

    def windows(self, size, stride, first=0):
        """(from, to) in tokens: windows of at most `size` pieces with their two marks, beginning every `stride` pieces."""
        at, out = 0, []
        budget = first or size - 2
        while at < len(self.pieces):
            n, end = 0, at
            while end < len(self.pieces) and n + len(self.pieces[end]) <= budget: n += len(self.pieces[end]); end += 1
            out.append((at, max(end, at + 1)))
            if end >= len(self.pieces): break
            step, at = 0, at
            while step < min(stride, n): step += len(self.pieces[at]); at += 1
            budget = size - 2
        return out


def read_articles(path, tags, relations, grow=False):
    return [Article(line, tags, relations, grow) for line in open(path, encoding='utf8')]


def epoch(articles, size, batch, rng: random.Random):
    """Windows of all articles, cut at a new place each time, in batches of like length."""
    windows = [(a, low, high) for a in articles for low, high in a.windows(size, size - 2 - 32, rng.randint(size // 2, size - 2))]
    rng.shuffle(windows)
    pools = [windows[i:i + 16 * batch] for i in range(0, len(windows), 16 * batch)]
    batches = []
    for pool in pools:
        pool.sort(key=lambda w: w[2] - w[1])
        batches += [pool[i:i + batch] for i in range(0, len(pool), batch)]
    rng.shuffle(batches)
    return batches
