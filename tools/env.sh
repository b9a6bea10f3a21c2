# shellcheck shell=bash
# Which tools this project uses, and where they are kept. Sourced by the scripts beside it; runs nothing
# slow and prints nothing.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/plainspoken"

# Each version is written down once, in the file that needs it.
TRUNK_VERSION=$(sed -n 's/^trunk-version = "=\(.*\)"$/\1/p' "$ROOT/Trunk.toml")
WASM_BINDGEN_VERSION=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' "$ROOT/Cargo.lock")

WASM_SPLIT_VERSION=0.2.4 # of the crate wasm_split_cli_support; fits any wasm_split_helpers 0.2

RALPH_VERSION=$(sed -n 's/^ralph-malph==//p' "$ROOT/tools/ralph.txt") # a learning record store, for the tests

# The folder that set-up installs a tool into: tool_home TOOL VERSION
tool_home() { printf '%s/%s-%s' "$CACHE" "$1" "$2"; }

# A browser for the tests: what CHROMIUM names, or the first that is found.
find_chromium() {
  local name
  if [ -n "${CHROMIUM:-}" ]; then
    command -v "$CHROMIUM" || true
    return
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    command -v "$name" && return
  done
  return 0
}

# Puts the tools first on PATH, the versions in CACHE before whatever else is installed.
use_tools() {
  local dir browser
  command -v cargo >/dev/null || PATH="$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"
  for dir in "$(tool_home trunk "$TRUNK_VERSION")/bin" \
    "$(tool_home wasm-bindgen "$WASM_BINDGEN_VERSION")/bin" \
    "$(tool_home wasm-split-cli "$WASM_SPLIT_VERSION")/bin" "$ROOT/node_modules/.bin"; do
    if [ -d "$dir" ]; then PATH="$dir:$PATH"; fi
  done
  browser=$(find_chromium)
  if [ -n "$browser" ]; then export CHROMIUM="$browser"; fi
  export PATH
  export CARGO_TARGET_DIR="$ROOT/target"      # `make build` promises target/release/plainspoken
  export TRUNK_SKIP_VERSION_CHECK=true        # the version is chosen here; nothing to ask the network
  if [ -n "${NO_COLOR:-}" ]; then NO_COLOR=true; fi # trunk stops at NO_COLOR=1
}
