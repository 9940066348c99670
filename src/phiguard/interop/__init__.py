"""phiguard inside other tools, and their parts inside phiguard."""
