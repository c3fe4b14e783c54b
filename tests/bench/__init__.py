"""The bench: this product beside others over real sockets, each server and the load on a core of its own."""
