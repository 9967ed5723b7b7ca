# shellcheck shell=sh
# What the launcher of a release and that of the sources share; they read this file.

fail() { # SENTENCE
  echo "relu-atlas: $*" >&2
  exit 1
}

# Sets java to the one of JAVA_HOME, or else to the first on the path.
find_java() { # WHAT TO INSTALL
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java) || fail "no Java found; install $1 17 or newer, or set JAVA_HOME"
  fi
  # an option that came with Java 17
  "$java" --enable-native-access=ALL-UNNAMED -version >/dev/null 2>&1 ||
    fail "$java is not Java 17 or newer; install $1 17 or newer, or set JAVA_HOME"
}

# Becomes the command line.
launch() { # CLASSPATH WORKBENCH ARGUMENTS…
  class_path=$1
  workbench=$2
  shift 2
  columns=0
  if [ -t 2 ]; then
    columns=$(stty size <&2 2>/dev/null | sed 's/.* //')
    [ "${columns:-0}" -gt 0 ] || columns=80
  fi
  # what a checkpoint needs dies young: little room for it takes a fifth of the memory, and less time
  local young=
  [ "${1:-}" != evolve ] || young=-Xmn400m
  # shellcheck disable=SC2086 # the options are meant to be split
  exec "$java" -XX:MaxRAMPercentage=75 -XX:+UseParallelGC $young -Djava.awt.headless=true \
    --add-opens=java.base/java.net=ALL-UNNAMED \
    "-Drelu-atlas.workbench=$workbench" "-Drelu-atlas.columns=$columns" \
    ${RELU_ATLAS_JAVA_OPTIONS:-} -cp "$class_path" org.reluatlas.cli.Main "$@"
}
