"""The board of a convergence: what is read, put together, called otherwise and brought from elsewhere. Its formulas are in `convergence`."""
