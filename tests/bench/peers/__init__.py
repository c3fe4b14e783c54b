"""Servers to compare with. Each is a program: `python -m tests.bench.peers.NAME --port P --welcome BYTES`.

All do the same: greet who comes with one message of so many bytes, then send what anybody says to everybody.
"""
