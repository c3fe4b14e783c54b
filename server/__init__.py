"""The shell around the pure middle: sockets, stores, timers, pages, command line."""
