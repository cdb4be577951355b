"""The kernel: formulas over facts, asked of a case or of columns. It knows no law."""
