"""The pure middle of the workshop: no clock, no randomness, no input or output."""
