"""Things that paint plain data: bars, grids, squares, timers, cards."""
