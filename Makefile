# Everything a person types. Each target does the set-up that it needs (Scripts/setup.sh).

SWIFT ?= swift
PREFIX ?= /usr/local
RELEASES ?= 2.8.0 2.9.1 2.10.0 2.11.0 2.12.0 2.13.0 2.14.0
ARGS ?=
# No library has to be looked for at the start, and the program runs where none are installed. lld comes
# with Swift, and does not warn of what nobody calls in them. Where there are no static libraries to
# build it with: LINKING=--static-swift-stdlib
LINKING ?= -Xswiftc -static-executable -Xswiftc -use-ld=lld
export SWIFT

BINARY = .build/release/lazyops
BUILD = $(SWIFT) build -c release $(LINKING) --product lazyops

.DEFAULT_GOAL = help
.PHONY: help run build test test-torch test-sanitize releases bench count fuzz differential compile install lint clean

help: ## this list
	@sed -n 's/^\([a-z-]*\): .*## /make \1|/p' $(MAKEFILE_LIST) | \
	  awk -F '|' '{ printf "%-16s %s\n", $$1, $$2 }'

run: ## open the explorer; ARGS="list --filter relu" hands arguments on
	@sh Scripts/setup.sh run
	@$(BUILD)
	@sh Scripts/data.sh $(BINARY)
	@$(BINARY) $(ARGS)

build: ## the release binary, .build/release/lazyops
	@sh Scripts/setup.sh build
	@$(BUILD)

test: ## all tests, with PyTorch's own torchgen as the reference
	@sh Scripts/test.sh

test-torch: ## operators are tried in a PyTorch of the CPU, which is fetched once if need be
	@sh Scripts/test_torch.sh

test-sanitize: ## the tests under the sanitizers of addresses and of threads
	@sh Scripts/setup.sh test
	@sh Scripts/sanitize.sh $(ARGS)

releases: build ## compare with the torchgen of other releases; RELEASES="2.8.0 2.9.1" chooses
	@sh Scripts/setup.sh test
	@sh Scripts/releases.sh $(BINARY) $(RELEASES)

bench: build ## measure beside torchgen, fzf, tig and vim; ARGS="--runs 15" hands arguments on
	@sh Scripts/bench.sh $(BINARY) $(ARGS)

count: ## instructions of generate and of a thousand keys; ARGS=--record keeps them
	@sh Scripts/setup.sh test
	@$(SWIFT) build -c release -Xswiftc -enable-testing --scratch-path .build-test --product lazyops
	@sh Scripts/instructions.sh $(ARGS)

fuzz: ## throw bytes at every reader; ARGS="schema 600" chooses one and the seconds
	@sh Scripts/setup.sh build
	@sh Scripts/fuzz.sh $(ARGS)

differential: ## random pairs of yaml files beside torchgen; ARGS="5000 7": how many, and the seed
	@sh Scripts/setup.sh test
	@sh Scripts/differential.sh $(ARGS)

compile: build ## let g++ look at what 70 more operators generate: TORCH=SITE-PACKAGES YAML=LIST
	@python3 Scripts/compile_check.py $(BINARY) "$(TORCH)" "$(YAML)" $(ARGS)

install: build ## the one binary into PREFIX/bin (PREFIX=/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/lazyops"

lint: ## the formatter's rules
	@$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

clean: ## remove what was built; fetched data stay in the cache
	rm -rf .build .build-test .build-fuzz .build-sanitize-*
