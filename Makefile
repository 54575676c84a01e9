# Entente: from articles to a diagram. `make help` lists the targets.

SWIFT ?= swift
# One configuration for build, tests and graphs, so that nothing is compiled twice; the demo is what
# a user gets.
DEBUG := .build/debug/entente
RELEASE := .build/release/entente

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup lint layers build test check-graphs demo graphs clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what the build needs; SETUP=check only looks
	@Tools/setup

lint: ## check style and layout of the Swift code
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

layers: ## check that imports keep to the layers of Package.swift
	@Tools/check-layers --self-test
	@Tools/check-layers

build: setup ## build everything, tests too
	$(SWIFT) build --build-tests

test: setup lint layers build ## set-up, lint, layers, build, tests, graphs; UPDATE_GOLDEN=1 accepts
	$(SWIFT) test --skip-build
	@$(MAKE) --no-print-directory check-graphs

check-graphs: ## check that graphs/ is, byte for byte, what seeds/ give
	@if [ -d Sources/EntenteCommand ]; then Tools/make-graphs --check $(DEBUG) graphs; fi

graphs: setup ## write graphs/ anew from seeds/
	$(SWIFT) build --product entente
	@Tools/make-graphs $(DEBUG) graphs

demo: setup ## draw seeds/ into out/
	$(SWIFT) build --configuration release --product entente
	@mkdir -p out
	$(RELEASE) draw seeds -o out/summit.svg
	$(RELEASE) draw seeds -o out/summit.png
	@echo "the picture is $(CURDIR)/out/summit.svg (and .png)"

clean: ## remove what was built and drawn
	rm -rf .build out
