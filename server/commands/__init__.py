"""The commands of the server, one file each: `serve`, `new`, `export`, `copy`, `check`."""
