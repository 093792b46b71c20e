# Everything a person types. Each target does the set-up that it needs (Scripts/setup.sh).

SWIFT ?= swift
PREFIX ?= /usr/local
ARGS ?=
export SWIFT

BINARY = .build/release/lazyops
BUILD = $(SWIFT) build -c release --static-swift-stdlib --product lazyops

.DEFAULT_GOAL = help
.PHONY: help run build test bench count install lint clean

help: ## this list
	@sed -n 's/^\([a-z]*\): .*## /make \1|/p' $(MAKEFILE_LIST) | \
	  awk -F '|' '{ printf "%-13s %s\n", $$1, $$2 }'

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

bench: build ## measure beside torchgen, fzf, tig and vim; ARGS="--runs 15" hands arguments on
	@sh Scripts/bench.sh $(BINARY) $(ARGS)

count: ## instructions of generate and of a thousand keys; ARGS=--record keeps them
	@sh Scripts/setup.sh test
	@$(SWIFT) build -c release -Xswiftc -enable-testing --scratch-path .build-test --product lazyops
	@sh Scripts/instructions.sh $(ARGS)

install: build ## the one binary into PREFIX/bin (PREFIX=/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/lazyops"

lint: ## the formatter's rules
	@$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

clean: ## remove what was built; fetched data stay in the cache
	rm -rf .build .build-test
