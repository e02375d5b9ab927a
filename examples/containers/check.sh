#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Checks the files of this folder as far as that goes without an engine, after ./mvnw package. Says what it could not check.

set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

# what the images copy is there
for dockerfile in "$here"/*/Dockerfile; do
    sed -n 's/^COPY \([^ ]*\) .*/\1/p' "$dockerfile" | while read -r path; do
        # shellcheck disable=SC2086 # a pattern
        ls $root/$path >/dev/null || { echo "containers: $dockerfile copies $path, which is not built" >&2; exit 1; }
    done
done

if docker compose version >/dev/null 2>&1; then
    docker compose -f "$here/compose.yaml" config --quiet
    echo "containers: docker compose takes the file"
elif command -v docker-compose >/dev/null; then
    docker-compose -f "$here/compose.yaml" config --quiet
    echo "containers: docker-compose takes the file"
else
    echo "containers: no docker compose here, compose.yaml was not checked"
fi
