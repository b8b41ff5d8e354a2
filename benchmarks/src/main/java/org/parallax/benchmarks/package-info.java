/// What takes too long for the tests: speed with JMH, and fuzzing with Jazzer. Nothing depends on
/// it; `benchmarks/measure` and `benchmarks/fuzz` run it.
@NullMarked
package org.parallax.benchmarks;

import org.jspecify.annotations.NullMarked;
