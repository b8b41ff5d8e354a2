package org.parallax.provenance;

/// Something taken for granted, by name, so that a number resting on it can say so.
public record Assumption(String id, String statement) {}
