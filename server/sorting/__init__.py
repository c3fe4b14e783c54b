"""Sorting notes by machine: encoders turn texts into vectors, `facilitation.clustering` says what belongs together, in a process
of its own; an assistant in each room asks it.
"""
