"""What the lab can measure, one small file for each kind; `registry` knows them all by name."""
