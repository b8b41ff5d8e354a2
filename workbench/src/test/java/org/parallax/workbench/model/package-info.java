@NullMarked
package org.parallax.workbench.model;

import org.jspecify.annotations.NullMarked;
