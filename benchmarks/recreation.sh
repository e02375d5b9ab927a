#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Measures how long it takes to make a large SQLite table anew: by Retort, and by the same statements given straight to the same
# library, in turn.
#
#   benchmarks/recreation.sh               a million rows of ten columns with two indexes, five rounds
#   benchmarks/recreation.sh 200000 9      other numbers of rows and rounds
#
# The ratios are to "straight". Writes the table to benchmarks/target/recreation.md, too.

set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
rows=${1:-1000000}
rounds=${2:-5}
work=$(mktemp -d "${TMPDIR:-/tmp}/retort-recreation.XXXXXX")
trap 'rm -rf "$work"' EXIT

mkdir -p "$here/target/classes"
"$root/retort" --version >/dev/null
javac -nowarn -d "$here/target/classes" -cp "$root/cli/target/retort/lib/*" "$here"/src/main/java/dev/retort/benchmark/*.java
java -Xmx128m -cp "$here/target/classes:$root/cli/target/retort/lib/*" \
    dev.retort.benchmark.RecreateTable "$rows" "$rounds" "$work" | tee "$here/target/recreation.md"
