#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Measures the command on projects of many entities: wall and processor time and peak memory of whole processes.
#
#   benchmarks/run.sh                      100 and 1,000 entities on SQLite
#   benchmarks/run.sh 100                  other numbers of entities
#   RETORT_BENCHMARK_URL='jdbc:postgresql://localhost/bench_{entities}' RETORT_BENCHMARK_USER=me benchmarks/run.sh
#                                          another database instead, an empty one for each number of entities
#
# Needs GNU time. Writes the table to benchmarks/target/results.md, too.

set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
work=$here/target/projects
results=$here/target/results.md
[ $# -gt 0 ] || set -- 100 1000

mkdir -p "$work" "$here/target/classes"
"$root/retort" --version >/dev/null
javac -d "$here/target/classes" -cp "$root/cli/target/retort/lib/*" "$here"/src/main/java/dev/retort/benchmark/*.java
url=${RETORT_BENCHMARK_URL:-jdbc:sqlite:bench.db}
hibernate=$(printf '%s:' "$root"/cli/target/retort/hibernate/*.jar)

measure() { # entities, name, command ...
    local entities=$1 name=$2 code=0
    shift 2
    /usr/bin/time -q -f '%e %U %S %M' -o "$work/time" "$@" >"$work/out" 2>&1 || code=$?
    read -r wall user system memory <"$work/time"
    printf '| %s | %s | %s | %s | %s | %s |\n' "$entities" "$name" "$wall" \
        "$(awk "BEGIN { print $user + $system }")" "$((memory / 1024))" "$code" | tee -a "$results"
}

{
    printf '%s\n' "| entities | command | wall s | cpu s | peak MB | exit |" "|---|---|---|---|---|---|"
} | tee "$results"

for entities in "$@"; do
    project=$work/$entities
    rm -rf "$project"
    mkdir -p "$project/src" "$project/classes" "$project/migrations"
    java -cp "$here/target/classes" dev.retort.benchmark.GenerateProject "$project/src" "$entities"
    javac -nowarn -proc:none -d "$project/classes" -cp "$hibernate" "$project"/src/bench/*.java
    cat >"$project/retort.properties" <<PROPERTIES
retort.url=${url//'{entities}'/$entities}
retort.user=${RETORT_BENCHMARK_USER:-}
retort.model.classpath=classes
retort.model.packages=bench
retort.migrations.dir=migrations
PROPERTIES
    cd "$project"
    measure "$entities" "autogenerate, from empty" "$root/retort" autogenerate -m "everything"
    measure "$entities" "upgrade" "$root/retort" upgrade
    measure "$entities" "current" "$root/retort" current
    measure "$entities" "check, no change" "$root/retort" check
done
