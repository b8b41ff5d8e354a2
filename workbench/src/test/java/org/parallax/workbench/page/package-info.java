/// Pages set from an audit made by hand, so that they can be tested without reading or checking
/// anything. Start reading at [SampleAudit].
@NullMarked
package org.parallax.workbench.page;

import org.jspecify.annotations.NullMarked;
