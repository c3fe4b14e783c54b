# Two commands are enough: `make run`, `make test`. Without make: `python3 tools/dev.py run`. More arguments: `make test ARGS="-k vote"`.
PYTHON ?= python3
.PHONY: setup run test lint lock vendor rehearse hall pictures bench bench-clusters
setup: ; @$(PYTHON) tools/dev.py setup $(ARGS)
run: ; @$(PYTHON) tools/dev.py run $(ARGS)
test: ; @$(PYTHON) tools/dev.py test $(ARGS)
lint: ; @$(PYTHON) tools/dev.py lint $(ARGS)
lock: ; @$(PYTHON) tools/dev.py lock $(ARGS)
vendor: ; @$(PYTHON) tools/dev.py vendor $(ARGS)
rehearse: ; @$(PYTHON) tools/dev.py rehearse $(ARGS)
hall: ; @$(PYTHON) tools/dev.py hall $(ARGS)
pictures: ; @$(PYTHON) tools/dev.py pictures $(ARGS)
bench: ; @$(PYTHON) tools/dev.py bench $(ARGS)
bench-clusters: ; @$(PYTHON) tools/dev.py bench-clusters $(ARGS)
