package org.parallax.series;

import org.parallax.provenance.Citation;
import org.parallax.series.Observation.KnownHow;

/// An origin that a pack names.
///
/// @param dated how the days are known that its figures carry: published or inferred
record PackSource(Citation citation, KnownHow dated) {}
