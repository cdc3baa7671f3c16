"""The scenes: one frame function each; what comes next is what it returns."""
