/// Figures fetched from publishers' own services, when a person asks for it and never otherwise. A
/// [LiveSource] fetches one address from a host on the list, and refuses whatever is not data; what
/// it fetched is imported like a file. Start reading at [LiveSource].
@NullMarked
package org.parallax.series.live;

import org.jspecify.annotations.NullMarked;
