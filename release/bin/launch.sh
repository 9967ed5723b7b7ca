# shellcheck shell=sh
# What the launcher of a release and that of the sources share; they read this file.

fail() { # SENTENCE
  echo "relu-atlas: $*" >&2
  exit 1
}

# Sets java to the one of JAVA_HOME, or else to the first on the path.
find_java() { # WHAT TO INSTALL
  java_to_install=$1
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java) || fail "no Java found; install $1 17 or newer, or set JAVA_HOME"
  fi
}

require_java_17() {
  # an option that came with Java 17
  "$java" --enable-native-access=ALL-UNNAMED -version >/dev/null 2>&1 ||
    fail "$java is not Java 17 or newer; install $java_to_install 17 or newer, or set JAVA_HOME"
}

# Sets archive to the file for the classes of this class path in this Java: in memory they start in half the time.
find_archive() { # CLASSPATH
  archive=
  folder=${XDG_CACHE_HOME:-${HOME:-}/.cache}/relu-atlas
  case $folder in
    /*) ;;
    *) return 0 ;;
  esac
  # another version of Java or of a library is another file; the jars are between colons, or all of a folder
  key=$( (
    IFS=:
    echo "$1"
    # shellcheck disable=SC2086 # split and expanded
    ls -lLn "$java" $1 2>/dev/null
  ) | cksum | tr -cd 0-9) || key=
  [ -z "$key" ] || archive=$folder/classes-$key.jsa
}

# Java writes the beginning last.
has_archive() {
  [ -s "$archive" ] && [ -n "$(head -c 4 "$archive" | tr -d '\0')" ]
}

may_make_archive() {
  folder=$(dirname "$archive")
  [ -n "$archive" ] && mkdir -p "$folder" 2>/dev/null && [ -w "$folder" ] &&
    find "$folder" -name 'classes-*.jsa' -mtime +30 -exec rm -f {} +
}

# The width of the terminal that standard error is, or 0 when it is none.
find_columns() {
  columns=0
  if [ -t 2 ]; then
    columns=$(stty size <&2 2>/dev/null | sed 's/.* //')
    [ "${columns:-0}" -gt 0 ] || columns=80
  fi
}

# Becomes the program of sweeps, whose libraries are no others'.
launch_sweep() { # CLASSPATH ARGUMENTS…
  class_path=$1
  shift
  require_java_17
  find_columns
  # what Spark reaches into
  local opens='' package
  for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
    java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs \
    sun.security.action sun.util.calendar; do
    opens="$opens --add-opens=java.base/$package=ALL-UNNAMED"
  done
  # shellcheck disable=SC2086 # the options are meant to be split
  exec "$java" -XX:MaxRAMPercentage=75 -XX:+UseParallelGC -Djava.awt.headless=true \
    -Xlog:disable -Xlog:all=error:stderr $opens "-Drelu-atlas.columns=$columns" \
    ${RELU_ATLAS_JAVA_OPTIONS:-} -cp "$class_path" org.reluatlas.spark.Main "$@"
}

# Becomes the command line.
launch() { # CLASSPATH WORKBENCH ARGUMENTS…
  class_path=$1
  workbench=$2
  shift 2
  find_columns
  # most of what is made dies young: little room for it takes half of the memory
  local young=-XX:MaxNewSize=512m
  # and for a checkpoint a fifth of it
  [ "${1:-}" != evolve ] || young=-Xmn400m
  # an archive that does not fit is passed over in silence
  local sharing=
  find_archive "$class_path"
  if has_archive; then
    sharing=-XX:SharedArchiveFile=$archive
  else
    require_java_17
    if [ "${1:-}" = analyze ] && may_make_archive; then # whose classes are most of what there is
      sharing=-XX:ArchiveClassesAtExit=$archive
    fi
  fi
  # shellcheck disable=SC2086 # the options are meant to be split
  exec "$java" -XX:MaxRAMPercentage=75 -XX:+UseParallelGC $young -Djava.awt.headless=true \
    -Xlog:disable -Xlog:all=error:stderr '-Xlog:cds*=off:stderr' ${sharing:+"$sharing" -XX:-PrintWarnings} \
    "-Drelu-atlas.workbench=$workbench" "-Drelu-atlas.columns=$columns" \
    ${RELU_ATLAS_JAVA_OPTIONS:-} -cp "$class_path" org.reluatlas.cli.Main "$@"
}
