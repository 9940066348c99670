"""What is passed around: corpus, folded view, spans, edits."""
