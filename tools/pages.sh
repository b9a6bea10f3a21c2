#!/usr/bin/env bash
# Builds the release pages into dist/. make calls it when a source of theirs is newer than they are.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [ -d target/wasm32-unknown-unknown/wasm-release ]; then time='2 minutes'; else time='4 minutes this first time'; fi
echo "Building the pages (about $time)"

# The same bytes on every machine: without where this one keeps its files. (This takes the place of the
# flags in .cargo/config.toml, so what stands there stands here too.)
sources=${CARGO_HOME:-$HOME/.cargo}/registry/src
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Clink-arg=-zstack-size=131072 --cfg=sha2_backend_soft=\"compact\" \
--remap-path-prefix=$sources=crates --remap-path-prefix=$PWD=."

mkdir -p target
touch target/.pages-started
tools/with-tools trunk --quiet build --release --locked
tools/with-tools node tools/schemas.mjs dist
# The rooms of the desk are the same program with other things in it, and pages of their own beside that of staff.
for room in desk records; do
  # Records come by the hundred thousand: there, what is quick goes before what is small.
  if [ "$room" = records ]; then export CARGO_PROFILE_WASM_RELEASE_OPT_LEVEL=2; fi
  tools/with-tools cargo build --quiet --locked --profile wasm-release --target wasm32-unknown-unknown \
    --no-default-features --features "$room" --bin app
  tools/with-tools node tools/desk.mjs dist "$room"
done
# As old as the start of the build, so that what was saved meanwhile counts as newer.
touch -r target/.pages-started dist/records_bg.wasm.br
