#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Applies many small migrations, and starts again with nothing to do: wall and processor time and peak memory of whole processes,
# of an application that carries the compiled migrations, and of the command, which compiles them.
#
#   benchmarks/migrations.sh         1,000 migrations on SQLite
#   benchmarks/migrations.sh 100     another number of migrations
#   RETORT_BENCHMARK_URL='jdbc:postgresql://localhost/bench_{who}' RETORT_BENCHMARK_USER=me benchmarks/migrations.sh
#                                    another database instead, an empty one each for "application" and "command"
#
# Needs GNU time.

set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
number=${1:-1000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
url=${RETORT_BENCHMARK_URL:-jdbc:sqlite:$work/{who\}.db}
libraries=$root/cli/target/retort/lib

measure() { # who, name, command ...
    local who=$1 name=$2 code=0
    shift 2
    /usr/bin/time -q -f '%e %U %S %M' -o "$work/time" "$@" >"$work/out" 2>&1 || code=$?
    read -r wall user system memory <"$work/time"
    printf '| %s | %s | %s | %s | %s | %s |\n' "$who" "$name" "$wall" \
        "$(awk "BEGIN { print $user + $system }")" "$((memory / 1024))" "$code"
    [ "$code" = 0 ] || { cat "$work/out" >&2; exit 1; }
}

"$root/retort" --version >/dev/null
mkdir -p "$work/benchmark" "$work/classes" "$work/src"
javac -d "$work/benchmark" -cp "$libraries/*" "$here"/src/main/java/dev/retort/benchmark/*.java
java -cp "$work/benchmark:$libraries/*" dev.retort.benchmark.GenerateMigrations "$work/src" "$number"
find "$work/src" -name '*.java' >"$work/sources"
javac -nowarn -proc:none -d "$work/classes" -cp "$libraries/*" "@$work/sources"

# what an application carries
application=$work/benchmark:$work/classes
for library in "$libraries"/*.jar; do
    case ${library##*/} in
    retort-core* | retort-runner* | HikariCP* | slf4j-api* | jspecify* | sqlite-jdbc* | postgresql* | mysql-connector* | mariadb-java* | micrometer*)
        application=$application:$library
        ;;
    esac
done
bring_up=(java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$application" dev.retort.benchmark.BringUp
    "${url//'{who}'/application}" ${RETORT_BENCHMARK_USER:+"$RETORT_BENCHMARK_USER"})

cat >"$work/retort.properties" <<PROPERTIES
retort.url=${url//'{who}'/command}
retort.user=${RETORT_BENCHMARK_USER:-}
retort.migrations.dir=src
PROPERTIES
export RETORT_CACHE_DIR=$work/cache

printf '%s\n' "| who | what | wall s | cpu s | peak MB | exit |" "|---|---|---|---|---|---|"
measure application "$number migrations" "${bring_up[@]}"
measure application "nothing to do" "${bring_up[@]}"
cd "$work"
measure command "$number migrations, compiled" "$root/retort" upgrade
measure command "nothing to do" "$root/retort" upgrade
