"""An independent verifier of evidence bundles, written from the page docs/trail-format.md alone."""
