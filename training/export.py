"""Trained weights → models/en: two ONNX graphs, the encoder's layers in int8, vocabulary, manifest with sha256, and a parity fixture.
usage: export.py TRAINED.pt ../models/en

  encoder.onnx    pieces [1, L], features [1, L], first [T] → cue [T, 3], name [T, 11]; views of a token, [T, narrow]: tokens, cues,
                  dependent, head, anaphor, antecedent; [T]: tag, relation (numbers of labels), head_bias, root (scores)
  arguments.onnx  tokens, cues [T, narrow], starts [N], ends [N] → emissions [N, 2 reach + 1, 5], valid [N]

What the views mean: token i depends on token j by dependent[i] · head[j] + head_bias[j], is a root by root[i]; mention i stands for
what mention j stands for by the logit anaphor[i] · antecedent[j] + a bias by distance (manifest).
"""
import argparse
import hashlib
import json
import os
import pathlib
import shutil
import tempfile

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from model import ARGUMENT_LABELS, CUE_LABELS, DISTANCES, FEATURES, NAME_LABELS, NARROW, REACH, ReadingModel

parser = argparse.ArgumentParser()
parser.add_argument('trained'); parser.add_argument('out')
parser.add_argument('--name', default='en-2')
parser.add_argument('--reach', type=int, default=REACH, help='tokens on either side of a cue that are read; fewer than in training is faster')
options = parser.parse_args()
out = pathlib.Path(options.out)
saved = torch.load(options.trained, map_location='cpu')
model = ReadingModel(len(saved['tags']), len(saved['relations']))
model.load_state_dict(saved['model']); model.eval()
model.arguments.shorten(options.reach)


class ByteEmbedding(nn.Module):
    """An embedding table in bytes with a scale a row: a quarter of the size, and the same sums on every machine."""

    def __init__(self, table):
        super().__init__()
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer('bytes', (table / scale).round().to(torch.int8)); self.register_buffer('scale', scale)

    def forward(self, ids): return self.bytes[ids].float() * self.scale[ids]


class Encode(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = model
        model.encoder.words = ByteEmbedding(model.encoder.words.weight.data)

    def forward(self, pieces, features, first):
        h = model.encoder(pieces, features, None).flatten(0, 1)[first]
        dependent = model.dependent(h) / 8
        return (model.cue(h), model.name(h), model.tokens(h), model.cues(h), dependent, model.head(h), model.anaphor(h) / 8, model.antecedent(h),
                model.tag(h).argmax(1).float(), model.relation(h).argmax(1).float(), model.head_bias(h).squeeze(1), dependent @ model.root)


OUTPUTS = ['cue', 'name', 'tokens', 'cues', 'dependent', 'head', 'anaphor', 'antecedent', 'tag', 'relation', 'head_bias', 'root']


class ReadArguments(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = model

    def forward(self, tokens, cues, starts, ends):
        low = torch.zeros_like(starts)
        return model.arguments(tokens, cues, starts, ends, low, low + tokens.shape[0])


def write(module, inputs, names, outputs, axes, file):
    with tempfile.TemporaryDirectory() as folder:
        plain = os.path.join(folder, 'plain.onnx')
        torch.onnx.export(module, inputs, plain, input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)
        # The heads stay as they are: they are small, and what they add up decides between labels.
        layers = [node.name for node in onnx.load(plain).graph.node if node.op_type == 'MatMul' and '/encoder/layers' in node.name]
        if layers: quantize_dynamic(plain, str(out / file), weight_type=QuantType.QInt8, per_channel=True, nodes_to_quantize=layers)
        else: shutil.copy(plain, out / file)


rng = np.random.default_rng(7)
pieces, features, first = [101], [0], []
for _ in range(60):
    first.append(len(pieces)); pieces.append(int(rng.integers(1000, 29000))); features.append(int(rng.integers(0, FEATURES)))
pieces.append(102); features.append(0)
encode_in = (torch.tensor([pieces]), torch.tensor([features]), torch.tensor(first))
out.mkdir(parents=True, exist_ok=True)
with torch.no_grad():
    encode = Encode().eval()
    cue, _, tokens, cues, *_ = encode(*encode_in)
    starts, ends = torch.tensor([3, 20, 41]), torch.tensor([4, 22, 42])
    emissions, valid = ReadArguments()(tokens, cues, starts, ends)
write(encode, encode_in, ['pieces', 'features', 'first'], OUTPUTS,
      {'pieces': {1: 'L'}, 'features': {1: 'L'}, 'first': {0: 'T'}, **{name: {0: 'T'} for name in OUTPUTS}}, 'encoder.onnx')
write(ReadArguments().eval(), (tokens, cues, starts, ends), ['tokens', 'cues', 'starts', 'ends'], ['emissions', 'valid'],
      {'tokens': {0: 'T'}, 'cues': {0: 'T'}, 'starts': {0: 'N'}, 'ends': {0: 'N'}, 'emissions': {0: 'N'}, 'valid': {0: 'N'}}, 'arguments.onnx')

crf = lambda c: {'first': [round(x, 5) for x in c.scores()[1].tolist()], 'step': [[round(x, 5) for x in row] for row in c.scores()[0].tolist()]}
manifest = {
    'name': options.name, 'language': 'en', 'window': 320, 'reach': options.reach, 'features': FEATURES, 'narrow': NARROW,
    'cue': {'labels': CUE_LABELS, **crf(model.cue_crf)},
    'argument': {'labels': ARGUMENT_LABELS, **crf(model.argument_crf)},
    'name labels': NAME_LABELS,
    'tags': list(saved['tags']), 'relations': list(saved['relations']),
    # before, after: a mention before the pronoun, or after it
    'coreference': {'distances': DISTANCES, 'before': [round(x, 4) for x in model.distance[0].tolist()], 'after': [round(x, 4) for x in model.distance[1].tolist()]},
    'files': {f: {'sha256': hashlib.sha256((out / f).read_bytes()).hexdigest(), 'bytes': (out / f).stat().st_size}
              for f in ('encoder.onnx', 'arguments.onnx', 'vocabulary.txt')},
}
old = json.loads((out / 'manifest.json').read_text()) if (out / 'manifest.json').exists() else {}
# Tuned on the development part by evals/tune.ts.
manifest['decoding'] = old.get('decoding') or {'cueBias': 0, 'leastConfidence': 0.3, 'confidence': {'bias': 0, 'weights': {'valid': 1}}}
(out / 'manifest.json').write_text(json.dumps(manifest, indent=1) + '\n')
# Random pieces, so that the fixture holds no text: what the float model says of them.
(out / 'parity.json').write_text(json.dumps({'pieces': pieces, 'features': features, 'first': first, 'starts': starts.tolist(), 'ends': ends.tolist(),
    'cue': [[round(x, 3) for x in r] for r in cue.tolist()], 'valid': [round(x, 3) for x in valid.tolist()],
    'emissions': [[round(x, 3) for x in r] for r in emissions[0, options.reach - 3:options.reach + 20].tolist()]}) + '\n')

session = onnxruntime.InferenceSession(str(out / 'encoder.onnx'))
got = session.run(None, {'pieces': encode_in[0].numpy(), 'features': encode_in[1].numpy(), 'first': encode_in[2].numpy()})
print('largest difference of a cue score, int8 against float:', float(np.abs(got[0] - cue.numpy()).max()))
print({f: v['bytes'] for f, v in manifest['files'].items()})
