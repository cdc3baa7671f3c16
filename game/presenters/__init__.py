"""From a view to what any front door shows: sentences and rows of plain data, no drawing, no pages."""
