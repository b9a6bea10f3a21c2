#!/usr/bin/env bash
# Installs what is missing to build Plainspoken, and with --with-browser what is missing to test it.
# Says one line for each missing thing; silent and instant when nothing is. Uses only crates.io, npm and,
# to test, Debian's packages and PyPI.
set -euo pipefail
# shellcheck source=tools/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

RUST_NEEDED=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' "$ROOT/Cargo.toml")
NODE_NEEDED=$(sed -n 's/^ *"node": ">=\(.*\)"$/\1/p' "$ROOT/package.json")

say() { printf 'set-up: %s\n' "$*"; }

stop() {
  printf 'set-up: %s\n' "$*" >&2
  exit 1
}

# at_least 20.10 20.20.2: is the second version the first or newer?
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

# quietly LOG CMD…: runs a command with its output in a file.
quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 </dev/null
}

# may_install: whether this may install Debian's packages.
may_install() { [ "$(id -u)" = 0 ] && grep -qs '^ID=debian' /etc/os-release; }

# add_packages LOG PACKAGE…: Debian's packages.
add_packages() {
  local log=$1
  shift
  quietly "$log" sh -c "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $*"
}

check_rust() {
  local version
  command -v cc >/dev/null || command -v clang >/dev/null || stop "a C linker is missing (Rust links with it). Debian: apt-get install build-essential"
  command -v cargo >/dev/null || stop "Rust is missing. Get it from https://rustup.rs, then run this again."
  version=$(rustc --version 2>/dev/null) || stop "Rust has no toolchain yet. To get one: rustup default stable"
  version=${version#rustc }
  version=${version%% *}
  at_least "$RUST_NEEDED" "${version%%-*}" || stop "Rust $RUST_NEEDED or newer is needed; this is $version. To update it: rustup update stable"
}

check_node() {
  local version
  { command -v node && command -v npm; } >/dev/null || stop "Node with npm is missing. Get $NODE_NEEDED or newer from https://nodejs.org, then run this again."
  version=$(node --version)
  version=${version#v}
  at_least "$NODE_NEEDED" "$version" || stop "Node $NODE_NEEDED or newer is needed; this is $version. Get it from https://nodejs.org"
}

# The parts of the Rust toolchain that a minimal install leaves out.
add_rust_parts() {
  local part
  for part in rustfmt clippy; do
    cargo "${part/rustfmt/fmt}" --version >/dev/null 2>&1 && continue
    command -v rustup >/dev/null || stop "Rust's $part is missing. Install it the way Rust was installed."
    say "adding Rust's $part (a few seconds)"
    quietly "$CACHE/$part.log" rustup component add "$part" || stop "Rust's $part could not be added. $(tail -n 1 "$CACHE/$part.log")"
  done
  [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ] && return
  command -v rustup >/dev/null || stop "Rust's standard library for WebAssembly (wasm32-unknown-unknown) is missing. Install it the way Rust was installed."
  say "adding Rust's standard library for WebAssembly (about 10 seconds)"
  quietly "$CACHE/wasm32.log" rustup target add wasm32-unknown-unknown || stop "it could not be added. $(tail -n 1 "$CACHE/wasm32.log")"
}

# add_tool TOOL CRATE VERSION TIME CARGO-FLAG…
add_tool() {
  local tool=$1 crate=$2 version=$3 time=$4 home log
  shift 4
  [ -n "$version" ] || stop "the version of $tool to use is not written down: is Trunk.toml or Cargo.lock damaged?"
  # The second word of `--version` is the version; anything else on PATH is left alone.
  [ "$("$tool" --version 2>/dev/null | cut -d ' ' -f 2)" = "$version" ] && return
  home=$(tool_home "$tool" "$version")
  [ -x "$home/bin/$tool" ] && return
  log="$CACHE/$tool-$version.log"
  if command -v cargo-binstall >/dev/null; then
    say "installing $tool $version (about 20 seconds)"
    quietly "$log" cargo binstall --no-confirm --disable-strategies compile --root "$home" "$crate@$version" && [ -x "$home/bin/$tool" ] && return
  fi
  say "building $tool $version ($time; once for every clone on this machine)"
  # Outside the checkout, so that this project's cargo settings do not apply to it.
  (cd / && unset CARGO_TARGET_DIR && quietly "$log" cargo install --debug --root "$home" --version "$version" "$@" "$crate") && return
  tail -n 5 "$log" >&2
  stop "$tool $version could not be built. All of what was said is in $log"
}

add_npm_packages() {
  local installed="$ROOT/node_modules/.installed-lock.json" log="$CACHE/npm.log"
  cmp -s "$ROOT/package-lock.json" "$installed" && return
  say "installing npm packages (about 10 seconds)"
  if ! (cd "$ROOT" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 quietly "$log" npm ci); then
    tail -n 5 "$log" >&2
    stop "the npm packages could not be installed. All of what was said is in $log"
  fi
  cp "$ROOT/package-lock.json" "$installed"
}

add_browser() {
  local how="Install Chromium or Google Chrome (Debian: sudo apt-get install chromium), or set CHROMIUM to where it is."
  [ -n "$(find_chromium)" ] && return
  [ -z "${CHROMIUM:-}" ] || stop "CHROMIUM names $CHROMIUM, and no program is there."
  if ! may_install; then
    stop "the browser for the tests is missing. $how"
  fi
  say "installing Debian's Chromium for the browser tests (about 1 minute)"
  if ! add_packages "$CACHE/chromium.log" chromium fonts-liberation; then
    tail -n 5 "$CACHE/chromium.log" >&2
    stop "Chromium could not be installed. $how"
  fi
}

# The learning record store that the browser tests talk to, in a place of its own.
add_ralph() {
  local home log="$CACHE/ralph.log"
  home=$(tool_home ralph "$RALPH_VERSION")
  [ -x "$home/bin/uvicorn" ] && return
  if ! python3 -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 9))' 2>/dev/null; then
    if ! may_install; then
      stop "Python 3.9 or newer with venv is missing; a learning record store for the tests runs on it. Get it from https://python.org, then run this again."
    fi
    say "installing Python for a learning record store in the tests (about 20 seconds)"
    add_packages "$log" python3 python3-venv || stop "Python could not be installed. $(tail -n 1 "$log")"
  fi
  say "installing Ralph $RALPH_VERSION, a learning record store for the tests (about 25 seconds)"
  rm -rf "$home"
  if ! quietly "$log" sh -c "python3 -m venv '$home' && '$home/bin/python' -m pip install --quiet --disable-pip-version-check -r '$ROOT/tools/ralph.txt'"; then
    tail -n 5 "$log" >&2
    rm -rf "$home"
    stop "Ralph could not be installed. All of what was said is in $log"
  fi
}

# The spreadsheet that one test opens our tables with; without it, that test is passed over.
add_spreadsheet() {
  command -v soffice >/dev/null && return
  may_install || return 0
  say "installing LibreOffice for a test of our tables (about 30 seconds)"
  add_packages "$CACHE/libreoffice.log" libreoffice-calc-nogui ||
    say "LibreOffice could not be installed, so its test is passed over."
}

main() {
  local with_browser=no
  case "${1:-}" in
    '') ;;
    --with-browser) with_browser=yes ;;
    *) stop "I know only --with-browser, not $1" ;;
  esac
  use_tools
  check_rust
  check_node
  add_rust_parts
  add_npm_packages
  if [ "$with_browser" = yes ]; then
    add_browser
    add_ralph
    add_spreadsheet
  fi
  add_tool trunk trunk "$TRUNK_VERSION" 'about 4 minutes' --locked
  add_tool wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN_VERSION" 'about 1.5 minutes' # with --locked it asks for a withdrawn crate
  add_tool wasm-split-cli wasm_split_cli_support "$WASM_SPLIT_VERSION" 'about 1 minute' --locked --features build-binary
}

main "$@"
