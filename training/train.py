"""Fine-tune the reading model. usage: train.py PREPARED_FOLDER PRETRAINED.safetensors OUT.pt [--epochs 6] [--threads 2] [--resume TRAINED.pt]"""
import argparse
import json
import math
import os
import random
import time

import torch
from torch.nn import functional as F

from data import CLOSE, OPEN, PAD, epoch, read_articles
from model import NAME_LABELS, REACH, ReadingModel

parser = argparse.ArgumentParser()
parser.add_argument('prepared'); parser.add_argument('pretrained'); parser.add_argument('out')
parser.add_argument('--epochs', type=int, default=6)
parser.add_argument('--size', type=int, default=320)
parser.add_argument('--batch', type=int, default=10)
parser.add_argument('--lr', type=float, default=2e-4)
parser.add_argument('--head-lr', type=float, default=1e-3)
parser.add_argument('--threads', type=int, default=2)
parser.add_argument('--draws', type=int, default=1, help='variants of each passage of GAP in an epoch')
parser.add_argument('--seed', type=int, default=7)
parser.add_argument('--resume', help='go on from these weights (a short run at a low rate)')
parser.add_argument('--steps', type=int, default=0, help='stop early (to measure speed)')
parser.add_argument('--bf16', action=argparse.BooleanOptionalAction, default=True)
options = parser.parse_args()
torch.manual_seed(options.seed); rng = random.Random(options.seed); torch.set_num_threads(options.threads)
device = 'cuda' if torch.cuda.is_available() else 'cpu'
torch.set_default_device(device)  # every tensor and weight below is made there

tags, relations = {}, {}
articles = read_articles(f'{options.prepared}/train.jsonl', tags, relations, grow=True)
model = ReadingModel(len(tags), len(relations))
if options.resume:
    before = torch.load(options.resume, map_location=device)
    assert before['tags'] == tags and before['relations'] == relations, 'other labels than those of the weights'
    model.load_state_dict(before['model'])
else: model.encoder.load_pretrained(options.pretrained)
batches_an_epoch = len(epoch(articles, options.size, options.batch, options.draws, random.Random(0)))
total = options.epochs * batches_an_epoch
encoder = set(model.encoder.parameters()) - {model.encoder.features.weight}
optimizer = torch.optim.AdamW([
    {'params': list(encoder), 'lr': options.lr},
    {'params': [p for p in model.parameters() if p not in encoder], 'lr': options.head_lr}], weight_decay=0.01, fused=True)
warm = 0.06 * total
schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, s / warm) * max(0.0, (total - s) / (total - warm) if s > warm else 1.0))
mean = {k: v.detach().clone() for k, v in model.state_dict().items()}


def collate(batch):
    """Pad the windows; token positions become indices into the flattened batch."""
    rows, feats, first, low, high = [], [], [], [], []
    longest = max(sum(len(p) for p in a.pieces[s:e]) for a, s, e in batch) + 2
    n = 0
    for r, (a, s, e) in enumerate(batch):
        row, feat = [OPEN], [0]
        low.append(n)
        for p, f in zip(a.pieces[s:e], a.features[s:e]):
            first.append(r * longest + len(row)); row += p; feat += [f] * len(p); n += 1
        high.append(n)
        rows.append(row + [CLOSE] + [PAD] * (longest - 1 - len(row))); feats.append(feat + [0] * (longest - len(feat)))
    pieces = torch.tensor(rows)
    return pieces, torch.tensor(feats), pieces != PAD, torch.tensor(first), low, high


def legal(labels):
    """An I that its window, or another span, has cut from its B begins anew: a path that cannot be has no likelihood."""
    for i, label in enumerate(labels):
        if label and label % 2 == 0 and (i == 0 or labels[i - 1] not in (label, label - 1)): labels[i] = label - 1
    return labels


def cues_of(batch, low):
    """The gold cues of the windows with their argument labels, REACH tokens on either side."""
    starts, ends, labels, rows = [], [], [], []
    for r, (a, s, e) in enumerate(batch):
        for cs, ce, source, content in a.attributions:
            if cs < s or ce > e: continue
            line = [0] * (2 * REACH + 1)
            for kind, parts in ((3, content), (1, source)):
                for ps, pe in parts:
                    inside = [t - cs + REACH for t in range(max(ps, s), min(pe, e)) if abs(t - cs) <= REACH]
                    for i, t in enumerate(inside): line[t] = kind if i == 0 else kind + 1
            legal(line)
            starts.append(cs - s + low[r]); ends.append(ce - s + low[r]); labels.append(line); rows.append(r)
    return starts, ends, labels, rows


def padded(values, low, high, fill):
    """[T, K] or [T] → a row a window."""
    longest = max(h - l for l, h in zip(low, high))
    out = torch.full((len(low), longest, *values.shape[1:]), fill, dtype=values.dtype) if values.dim() == 1 else None
    if out is None: out = values.new_zeros(len(low), longest, values.shape[1]) + torch.tensor(fill, dtype=values.dtype)
    return torch.stack([torch.cat([values[l:h], out[r, h - l:]]) for r, (l, h) in enumerate(zip(low, high))])


def losses(batch):
    pieces, features, mask, first, low, high = collate(batch)
    with torch.autocast(device, dtype=torch.bfloat16, enabled=options.bf16):
        h = model.read(pieces, features, mask, first)
    h = h.float()
    flat = lambda field: torch.tensor([x for a, s, e in batch for x in getattr(a, field)[s:e]])
    cue_labels = torch.tensor([x for a, s, e in batch for x in legal(a.cue_labels[s:e])])
    emissions = model.cue(h)
    attributed = [r for r, (a, s, e) in enumerate(batch) if a.attributed]
    cue = torch.zeros(())
    if attributed:
        l, g = [low[r] for r in attributed], [high[r] for r in attributed]
        cue = model.cue_crf.nll(padded(emissions, l, g, [0.0, -1e4, -1e4]), padded(cue_labels, l, g, 0)).sum()

    starts, ends, labels, rows = cues_of(batch, low)
    positive = len(starts)
    # False cues that the model is tempted by: it learns to refuse them.
    judged = torch.tensor([a.attributed for a, s, e in batch for _ in range(s, e)])
    tempting = ((emissions.detach().softmax(1)[:, 1] > 0.1) & (cue_labels == 0) & judged).nonzero().flatten().tolist()
    rng.shuffle(tempting)
    for t in tempting[: max(4, positive // 3)]:
        r = next(i for i, h_ in enumerate(high) if t < h_)
        starts.append(t); ends.append(t + 1); rows.append(r)
    argument = valid = torch.zeros(())
    if starts:
        as_tensor = lambda x: torch.tensor(x, dtype=torch.long)
        with torch.autocast(device, dtype=torch.bfloat16, enabled=options.bf16):
            seen, sure = model.arguments(model.tokens(h), model.cues(h), as_tensor(starts), as_tensor(ends),
                                         as_tensor([low[r] for r in rows]), as_tensor([high[r] for r in rows]))
        if positive: argument = model.argument_crf.nll(seen[:positive], as_tensor(labels)).sum()
        valid = F.binary_cross_entropy_with_logits(sure, (torch.arange(len(starts)) < positive).float(), reduction='sum')

    name = F.cross_entropy(model.name(h), flat('names'), ignore_index=-1, reduction='sum')
    tag = F.cross_entropy(model.tag(h), flat('tags'), ignore_index=-1, reduction='sum')
    relation = F.cross_entropy(model.relation(h), flat('relations'), ignore_index=-1, reduction='sum')
    heads = torch.zeros(())
    dependent, head, head_bias = model.dependent(h), model.head(h), model.head_bias(h).squeeze(1)
    for (a, s, e), l, g in zip(batch, low, high):
        gold = torch.tensor([-1 if x == -2 else 0 if x == -1 else x - s + 1 if s <= x < e else -1 for x in a.heads[s:e]])
        score = dependent[l:g] @ torch.cat([model.root.unsqueeze(0), head[l:g]]).T / 8 + torch.cat([torch.zeros(1), head_bias[l:g]])
        heads = heads + F.cross_entropy(score, gold, ignore_index=-1, reduction='sum')
    links = [(i - s + l, j - s + l, same, weight) for (a, s, e), l in zip(batch, low) for i, j, same, weight in a.pairs if s <= i < e and s <= j < e]
    pair = torch.zeros(())
    if links:
        i, j, same, weight = (torch.tensor(x) for x in zip(*links))
        pair = (F.binary_cross_entropy_with_logits(model.corefer(h, i, j), same.float(), reduction='none') * weight).sum()
    return {'cue': cue, 'argument': argument, 'valid': valid, 'name': 0.3 * name, 'tag': 0.1 * tag, 'relation': 0.1 * relation, 'head': 0.1 * heads, 'pair': pair}


def save():
    torch.save({'model': mean, 'tags': tags, 'relations': relations}, f'{options.out}.new')
    os.replace(f'{options.out}.new', options.out)


step, began, pieces_seen = 0, time.time(), 0
model.train()
for number in range(options.epochs):
    sums = {}
    for batch in epoch(articles, options.size, options.batch, options.draws, rng):
        parts = losses(batch)
        loss = sum(parts.values()) / len(batch)
        optimizer.zero_grad(); loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimizer.step(); schedule.step(); step += 1
        decay = min(0.998, step / (step + 10))
        with torch.no_grad():
            for k, v in model.state_dict().items(): mean[k].lerp_(v.float(), 1 - decay) if v.is_floating_point() else mean[k].copy_(v)
        pieces_seen += sum(len(p) for a, s, e in batch for p in a.pieces[s:e])
        for k, v in parts.items(): sums[k] = sums.get(k, 0.0) + float(v.detach()) / batches_an_epoch / len(batch)
        if step % 50 == 0:
            print(f'epoch {number} step {step}/{total} {pieces_seen / (time.time() - began):.0f} pieces/s', {k: round(v * batches_an_epoch / (step % batches_an_epoch or batches_an_epoch), 2) for k, v in sums.items()}, flush=True)
        if step % 200 == 0: save()
        if options.steps and step >= options.steps: raise SystemExit
    save()
print(f'done in {time.time() - began:.0f} s')
