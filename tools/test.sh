#!/usr/bin/env bash
# Everything CI runs, in the order in which it is quickest to know. Stops at the first stage that finds
# something. Says before each stage about how long it takes: as long as it took here last time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/env.sh
source tools/env.sh
use_tools
unset MAKEFLAGS MFLAGS MAKELEVEL

TIMES=target/.test-times
STAGES=11
number=0

minutes() {
  if [ "$1" -lt 1 ]; then echo "under 1 s"; elif [ "$1" -lt 90 ]; then echo "$1 s"; else echo "$((($1 + 30) / 60)) min"; fi
}

# stage NAME SECONDS-ON-A-FRESH-CLONE CMD…
stage() {
  local name=$1 seconds=$2 last started
  shift 2
  number=$((number + 1))
  last=$(cat "$TIMES/$number" 2>/dev/null || true)
  if [ -n "$last" ]; then
    printf '\n== %s of %s: %s (last time: %s)\n' "$number" "$STAGES" "$name" "$(minutes "$last")"
  else
    printf '\n== %s of %s: %s (the first time: about %s)\n' "$number" "$STAGES" "$name" "$(minutes "$seconds")"
  fi
  started=$SECONDS
  if ! "$@"; then
    printf '\nmake test stopped at stage %s, %s. What stands above says why.\n' "$number" "$name" >&2
    exit 1
  fi
  mkdir -p "$TIMES"
  echo $((SECONDS - started)) >"$TIMES/$number"
}

stage 'formatting' 2 \
  cargo fmt --check
stage 'clippy: engine, command line, tests' 60 \
  cargo clippy --locked --all-targets -- -D warnings
stage 'clippy: the pages' 100 \
  cargo clippy --locked --target wasm32-unknown-unknown --no-default-features --features app --lib --bin app -- -D warnings
stage 'clippy: the desk' 60 \
  cargo clippy --locked --target wasm32-unknown-unknown --no-default-features --features desk --lib --bin app -- -D warnings
stage 'clippy: the records' 60 \
  cargo clippy --locked --target wasm32-unknown-unknown --no-default-features --features records --lib --bin app -- -D warnings
stage 'tests: engine, command line, architecture, properties' 90 \
  cargo test --locked
stage 'figures: what the wording checker finds, and what it leaves alone' 5 \
  cargo test --locked --quiet --test suite wording_figures -- --nocapture
stage 'the pages, as released' 120 \
  "${MAKE:-make}" --no-print-directory pages
stage 'the command line, as released' 60 \
  "${MAKE:-make}" --no-print-directory build
stage 'the course has no mistakes' 1 \
  target/release/plainspoken check content
stage 'tests: real browser' 900 \
  node tools/browser-tests.mjs

printf '\nEverything passed, in %s.\n' "$(minutes "$SECONDS")"
