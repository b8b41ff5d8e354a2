/// The server from outside: by its own client on a socket, and by a real browser. Both run on
/// [SampleDesk], a small desk with invented notes. Start reading at [GateTest].
@NullMarked
package org.parallax.workbench.web;

import org.jspecify.annotations.NullMarked;
