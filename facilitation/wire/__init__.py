"""What is said between a screen and the server: frames, and both ends of the talk, without a socket in sight."""
