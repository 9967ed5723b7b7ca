#!/usr/bin/env bash
# Makes docs/experiments/evolution.md again: trains the networks, follows their runs, compares them over the seeds.
# Needs what the build needs, and Python with PyTorch and NumPy (PYTHON names it; python3 by default).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

runs=target/experiments/evolution/runs
results=docs/experiments/evolution
python=${PYTHON:-python3}
train() { # KIND OPTIONS…
  if [ ! -e "$runs/$1/seed24/training.json" ]; then
    "$python" sample-networks/train.py "$1" --seeds 0-24 --out "$runs" "${@:2}"
  fi
}
train two-moons --epochs 3000 --checkpoints 50
train duffing
train duffing-chaotic
for kind in two-moons duffing duffing-chaotic; do
  out=target/experiments/evolution/$kind
  ./relu-atlas evolve "$runs/$kind"/seed*/checkpoints --losses "$runs/$kind/{run}/loss.csv" \
    --points "$runs/$kind/{run}/points.csv" --out "$out"
  mkdir -p "$results/$kind"
  cp "$out"/{evolution,f-vector,correlations,spikes,lifetimes}.csv "$out"/{f-vector,heat-map-beta0,heat-map-beta1}.svg \
    "$results/$kind/"
done
cp target/experiments/evolution/two-moons/fiedler.svg "$results/two-moons/"
mvn -q -B -pl modules/benchmarks -am package dependency:build-classpath -DskipTests -Dmdep.outputFile=target/class-path.txt
java -cp "modules/benchmarks/target/classes:$(cat modules/benchmarks/target/class-path.txt)" \
  org.reluatlas.experiments.EvolutionExperiment "$results" target/experiments/evolution/tables.md
sed '/^<!-- tables -->$/q' docs/experiments/evolution.md >target/experiments/evolution/page.md
cat target/experiments/evolution/tables.md >>target/experiments/evolution/page.md
mv target/experiments/evolution/page.md docs/experiments/evolution.md
echo "written docs/experiments/evolution.md"
