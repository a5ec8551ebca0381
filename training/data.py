"""Prepared articles (training/prepare.ts) → random windows and batches."""
import copy
import json
import random

from model import NAME_KINDS, NAME_LABELS

ENTITY = {'PERSON': 'person', 'ORGANIZATION': 'organization', 'LOCATION': 'place', 'CITY': 'place', 'COUNTRY': 'place',
          'STATE_OR_PROVINCE': 'place', 'NATIONALITY': 'nationality', 'RELIGION': 'nationality', 'IDEOLOGY': 'nationality', 'MISC': 'other'}
OPEN, CLOSE, PAD = 101, 102, 0
PRONOUNS = {'he': 2002, 'she': 2016, 'him': 2032, 'her': 2014, 'his': 2010, 'her ’s': 2014}  # their word pieces
OWNERS = ('his', 'her ’s')  # these take the ’s after the name as well
SHAPE = 8  # token features with the same shape (src/model/token-features.ts)
RELATIONS = ('nmod:poss', 'nmod:tmod', 'acl:relcl', 'compound:prt')  # kept apart from what stands before the colon
NAME, DESCRIPTION, PRONOUN = 0, 1, 2  # forms of a mention (training/gum.ts)
APART = 200  # tokens between two mentions that are compared


class Article:
    def __init__(self, line, tags, relations, grow):
        d = json.loads(line)
        self.id, self.pieces, self.features, self.sentences = d['id'], d['pieces'], d['features'], d['sentences']
        self.starts, self.ends = d['starts'], d['ends']
        size = len(self.pieces)
        self.attributed = 'attributions' in d
        self.attributions, self.cue_labels = [], [0] * size
        for a in d.get('attributions', []):
            if not a['cue']: continue
            start, end = a['cue'][0]
            self.attributions.append((start, end, a['source'], a['content']))
            self.cue_labels[start:end] = [1] + [2] * (end - start - 1)
        self.names, self.tags, self.heads, self.relations = [0 if self.attributed else -1] * size, [-1] * size, [-2] * size, [-1] * size
        def number(table, key):
            if grow: table.setdefault(key, len(table))
            return table.get(key, -1)
        before = None
        for i, word in enumerate(d.get('syntax', [])):
            kind = ENTITY.get(word[1]) if word else None
            if kind: self.names[i] = NAME_LABELS.index(f"{'I' if kind == before else 'B'}-{kind}")
            before = kind
            if word and word[0]:
                relation = word[3] if word[3] in RELATIONS else word[3].split(':')[0]
                self.tags[i], self.heads[i], self.relations[i] = number(tags, word[0]), word[2], number(relations, relation)
        self.people = d.get('people', [])
        self.variant_of, self.asked = d.get('of'), d.get('asked', False)
        # (token, token, 1 the same or 0 another, weight)
        self.pairs = [tuple(p) for p in d.get('pairs', [])] + pairs_of(d.get('mentions', []))

    def masked(self, low, high, rng):
        """This article with one or two of the window's repeated names swapped for pronouns, and the pairs this gives."""
        inside = [p for p in self.people if low <= p[0] < high]
        known, choices = set(), []
        for token, person, pronoun in inside:
            if pronoun and person in known: choices.append((token, person, pronoun))
            known.add(person)
        if not choices: return self
        other = copy.copy(self)
        for field in ('pieces', 'features', 'names', 'tags', 'heads', 'relations'): setattr(other, field, list(getattr(self, field)))
        other.pairs = list(self.pairs)
        swapped = rng.sample(choices, min(len(choices), rng.choice((1, 2))))
        gone = {token for token, _, _ in swapped}
        for token, person, pronoun in swapped:
            first_of_sentence = token == 0 or self.sentences[token - 1] != self.sentences[token]
            other.pieces[token] = [PRONOUNS[pronoun]]
            other.features[token] = self.features[token] % SHAPE + (SHAPE if first_of_sentence else 0)
            other.names[token] = 0
            other.tags[token] = -1
            if pronoun in OWNERS and token + 1 < high:
                other.pieces[token + 1] = []
                other.tags[token + 1], other.heads[token + 1], other.relations[token + 1] = -1, -2, -1
            other.pairs += [(token, t, int(p == person), 0.5) for t, p, _ in inside if t not in gone and abs(t - token) < APART]
        return other

    def windows(self, size, first=0):
        """(from, to) in tokens: whole sentences of at most `size` pieces with their two marks; the last sentence of a window is the
        first of the next, as in src/stages/encoding. A sentence that is too long is cut."""
        at, out, budget, count = 0, [], first or size - 2, len(self.pieces)
        while True:
            n, end = 0, at
            while end < count and n + len(self.pieces[end]) <= budget: n += len(self.pieces[end]); end += 1
            whole = end
            while whole > at and whole < count and self.sentences[whole] == self.sentences[whole - 1]: whole -= 1
            end = max(whole if whole > at else end, at + 1)
            out.append((at, end))
            if end >= count: return out
            back = end - 1
            while back > at and self.sentences[back - 1] == self.sentences[end - 1]: back -= 1
            at, budget = (back if back > at and end - back < size // 3 else end), size - 2


def pairs_of(mentions):
    """Pronouns with all that stands near, descriptions with what stands before."""
    out = []
    for i, cluster, form in mentions:
        if form not in (DESCRIPTION, PRONOUN): continue
        for j, other, other_form in mentions:
            near = 0 < i - j < APART or (form == PRONOUN and 0 < j - i < 30)
            if near and other_form != 3: out.append((i, j, int(cluster == other), 0.2))
    return out


def read_articles(path, tags, relations, grow=False):
    return [Article(line, tags, relations, grow) for line in open(path, encoding='utf8')]


def chosen(articles, draws, rng):
    """Articles as they are; of the variants of a passage (training/variants.ts) others each time: `draws` where GAP asks, else one."""
    kept, variants = [], {}
    for a in articles: (variants.setdefault(a.variant_of, []) if a.variant_of else kept).append(a)
    return kept + [a for same in variants.values() for a in rng.sample(same, min(len(same), draws if same[0].asked else 1))]


def epoch(articles, size, batch, draws, rng: random.Random):
    """Windows of all articles, cut at a new place each time, in batches of like length."""
    articles = chosen(articles, draws, rng)
    windows = [(a.masked(low, high, rng) if rng.random() < 0.6 else a, low, high)
               for a in articles for low, high in a.windows(size, rng.randint(size // 2, size - 2))]
    rng.shuffle(windows)
    pools = [windows[i:i + 16 * batch] for i in range(0, len(windows), 16 * batch)]
    batches = []
    for pool in pools:
        pool.sort(key=lambda w: w[2] - w[1])
        batches += [pool[i:i + batch] for i in range(0, len(pool), batch)]
    rng.shuffle(batches)
    return batches
