#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Measures what a start with nothing to do adds to an application in a warm JVM, in milliseconds.
#
#   benchmarks/startup.sh            200 migrations on SQLite
#   benchmarks/startup.sh 1000       another number of migrations
#   RETORT_BENCHMARK_URL=jdbc:postgresql://localhost/bench RETORT_BENCHMARK_USER=me benchmarks/startup.sh
#                                    another database instead, an empty one

set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
migrations=${1:-200}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$root/retort" --version >/dev/null
mkdir -p "$work/benchmark"
javac -d "$work/benchmark" -cp "$root/cli/target/retort/lib/*" "$here"/src/main/java/dev/retort/benchmark/*.java
printf '%s\n' "| migrations | database | least ms | median ms | most ms | median cpu ms |" "|---|---|---|---|---|---|"
# shellcheck disable=SC2086 # the user may be none
java -Djava.util.logging.config.file="$here/quiet.properties" -cp "$work/benchmark:$root/cli/target/retort/lib/*" \
    dev.retort.benchmark.StartupBenchmark "$work/migrations" "$migrations" \
    "${RETORT_BENCHMARK_URL:-jdbc:sqlite:$work/bench.db}" ${RETORT_BENCHMARK_USER:-}
