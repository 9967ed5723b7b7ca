#!/bin/sh
# A standalone cluster of Spark on the loopback, from the class path: a master and workers with one core each.
# It runs until it is ended, and ends what it has started.
#
#   cluster.sh CLASSPATH PORT WORKERS FOLDER
#
# CLASSPATH has absolute paths of jars, or of all in a folder (/path/*), between colons.
# FOLDER gets the logs, the work of the executors, and a file worker-N.pid for each worker. JAVA_HOME says which Java.
set -eu
port=$2
workers=$3
mkdir -p "$4"
folder=$(cd "$4" && pwd -P)
# executors take their classes from a folder of that name
mkdir -p "$folder/jars"
(
  IFS=:
  # shellcheck disable=SC2086 # split and expanded
  ln -sf $1 "$folder/jars/"
)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# without these a worker looks for a build of Spark, and takes the outer interface
export SPARK_HOME="$folder" SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1
opens=
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
  java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs \
  sun.security.action sun.util.calendar; do
  opens="$opens --add-opens=java.base/$package=ALL-UNNAMED"
done

pids=
# shellcheck disable=SC2086 # ids
trap 'kill $pids 2>/dev/null || true' EXIT
trap 'exit 0' INT TERM

# shellcheck disable=SC2086 # the options are meant to be split
start() { # NAME CLASS ARGUMENTS…
  name=$1
  shift
  "$java" $opens -Xmx256m -cp "$folder/jars/*" "$@" >"$folder/$name.log" 2>&1 &
  echo $! >"$folder/$name.pid"
  pids="$pids $!"
}

start master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0
for number in $(seq "$workers"); do
  start "worker-$number" org.apache.spark.deploy.worker.Worker "spark://127.0.0.1:$port" \
    -c 1 -m 1g --host 127.0.0.1 --port 0 --webui-port 0 -d "$folder/work-$number"
done
wait
