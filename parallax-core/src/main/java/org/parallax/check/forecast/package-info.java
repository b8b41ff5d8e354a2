/// What is said of the future, and how it is held to its word. A [ForecastLedger] turns a forecast
/// into rules, each resolved by figures or waiting for one; a [RuleTester] sets folk rules against
/// chance. Start reading at [Forecast].
@NullMarked
package org.parallax.check.forecast;

import org.jspecify.annotations.NullMarked;
