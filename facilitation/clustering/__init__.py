"""The machine sorts: which notes belong together, what a group is called, and why. `README.md` has the reading order.

Nothing here knows an encoder, a file or a clock: the vectors of the notes come in. It is the one part of the pure
middle that stands on numpy: thousands of notes are compared with each other, and matrices are both the plainest and
the only fast way to say so.
"""
