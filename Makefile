# Plainspoken. `make` alone lists what can be made; the work itself is in tools/.

SHELL := bash
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve test build pages bench fmt setup setup-browser

PORT ?= 8080

# Only a release build has this file: `trunk serve` (debug pages) takes it away, and then they are built again.
PAGES := dist/records_bg.wasm.br
# Folders too: their time changes when a file in them is added or taken away.
PAGE_SOURCES := $(shell find src/engine src/app style 2>/dev/null) $(wildcard build.rs) \
	index.html desk.html records.html Cargo.toml Cargo.lock .cargo/config.toml Trunk.toml package-lock.json \
	tools/pages.sh tools/before-pages.mjs tools/after-pages.mjs tools/split.mjs tools/compress.mjs tools/desk.mjs \
	tools/schemas.mjs

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: build ## Set up, build, and serve the course at http://127.0.0.1:8080 (PORT=… for another port)
	@tools/with-tools target/release/plainspoken serve content --port $(PORT)

test: setup-browser ## Everything CI runs
	@tools/test.sh

build: $(PAGES) ## The finished program, pages inside: target/release/plainspoken
	@tools/with-tools cargo build --release --locked --bin plainspoken

pages: $(PAGES) ## The pages alone, in dist/

bench: setup-browser build ## How fast it is: the engine, and the page on a slow phone
	@tools/with-tools cargo bench --locked
	@tools/with-tools node tests/browser/bench.mjs

fmt: ## Format the Rust sources
	@tools/with-tools cargo fmt

setup:
	@tools/setup.sh

setup-browser:
	@tools/setup.sh --with-browser

$(PAGES): $(PAGE_SOURCES) | setup
	@tools/pages.sh
