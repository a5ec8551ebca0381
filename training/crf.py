"""Linear-chain conditional random field (Lafferty et al. 2001): log likelihood and best path, batched."""
import torch
from torch import nn


class Crf(nn.Module):
    """`forbidden`: pairs (from, to) of labels that may not follow each other; label -1 stands for the beginning."""

    def __init__(self, labels: int, forbidden: list[tuple[int, int]]):
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(labels, labels))
        self.first = nn.Parameter(torch.zeros(labels))
        barred, barred_first = torch.zeros(labels, labels), torch.zeros(labels)
        for a, b in forbidden:
            if a < 0: barred_first[b] = -1e4
            else: barred[a, b] = -1e4
        self.register_buffer('barred', barred)
        self.register_buffer('barred_first', barred_first)

    def scores(self):
        return self.transitions + self.barred, self.first + self.barred_first

    def nll(self, emissions, labels):
        """emissions [N, L, K], labels [N, L] → negative log likelihood of each row [N]. Pad with an emission that forces label 0."""
        step, first = self.scores()
        emissions = emissions.float()
        gold = first[labels[:, 0]] + emissions.gather(2, labels.unsqueeze(2)).squeeze(2).sum(1)
        gold = gold + step[labels[:, :-1], labels[:, 1:]].sum(1)
        alpha = first + emissions[:, 0]
        for t in range(1, emissions.shape[1]):
            alpha = torch.logsumexp(alpha.unsqueeze(2) + step, 1) + emissions[:, t]
        return torch.logsumexp(alpha, 1) - gold

    @torch.no_grad()
    def best(self, emissions):
        """Labels [N, L] of the best path."""
        step, first = self.scores()
        alpha, back = first + emissions[:, 0], []
        for t in range(1, emissions.shape[1]):
            score, at = (alpha.unsqueeze(2) + step).max(1)
            alpha = score + emissions[:, t]
            back.append(at)
        path = [alpha.argmax(1)]
        for at in reversed(back): path.append(at.gather(1, path[-1].unsqueeze(1)).squeeze(1))
        return torch.stack(path[::-1], 1)
