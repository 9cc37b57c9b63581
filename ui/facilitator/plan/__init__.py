"""The plan board and the editor of one line."""
