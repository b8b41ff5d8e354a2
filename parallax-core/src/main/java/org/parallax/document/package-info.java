/// Notes as they are read. A [Reader] turns bytes into a [Document]: canonical text frozen with its
/// hash, zones, sentences, language, metadata with evidence, and damage. Start reading at
/// [Document].
@NullMarked
package org.parallax.document;

import org.jspecify.annotations.NullMarked;
