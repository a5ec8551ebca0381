"""Two trainings' weights → their mean. usage: average.py ONE.pt OTHER.pt SHARE_OF_OTHER OUT.pt

Where the second went on from the first, what one has learned and the other forgotten is often kept by the mean (Wortsman et al. 2022)."""
import sys

import torch

one, other = (torch.load(path, map_location='cpu') for path in sys.argv[1:3])
share = float(sys.argv[3])
assert one['tags'] == other['tags'] and one['relations'] == other['relations'], 'the two know other labels'
for name, weight in one['model'].items():
    if weight.is_floating_point(): one['model'][name] = weight.lerp(other['model'][name], share)
torch.save(one, sys.argv[4])
