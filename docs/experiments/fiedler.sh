#!/usr/bin/env bash
# Makes docs/experiments/fiedler.md again: trains the networks, decomposes them, partitions their dual graphs.
# Needs what the build needs, and Python with PyTorch and NumPy (PYTHON names it; python3 by default).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

networks=target/experiments/fiedler
python=${PYTHON:-python3}
for dataset in two-circles two-moons two-spirals nested-spheres; do
  if [ ! -e "$networks/$dataset/seed39/training.json" ]; then
    "$python" sample-networks/train.py "$dataset" --seeds 0-39 --only-networks --out "$networks"
    cp "sample-networks/$dataset/points.csv" "$networks/$dataset/"
  fi
done
mvn -q -B -pl modules/benchmarks -am package dependency:build-classpath -DskipTests -Dmdep.outputFile=target/class-path.txt
java -cp "modules/benchmarks/target/classes:$(cat modules/benchmarks/target/class-path.txt)" \
  org.reluatlas.experiments.FiedlerExperiment "$networks" target/experiments/fiedler-tables.md
sed '/^<!-- tables -->$/q' docs/experiments/fiedler.md >target/experiments/fiedler.md
{ echo; cat target/experiments/fiedler-tables.md; } >>target/experiments/fiedler.md
mv target/experiments/fiedler.md docs/experiments/fiedler.md
echo "written docs/experiments/fiedler.md"
