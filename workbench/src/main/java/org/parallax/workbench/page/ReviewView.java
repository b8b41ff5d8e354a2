package org.parallax.workbench.page;

/// A person's judgement of a finding, as shown beside it.
///
/// @param id under which it can be undone
/// @param finding the id of the finding
/// @param decision `accept` or `dispute`
/// @param reason in the reviewer's words, or an empty string
/// @param when the moment, in words
/// @param changed whether the verdict has changed since
public record ReviewView(
    String id,
    String finding,
    String decision,
    String reason,
    String who,
    String when,
    boolean changed) {}
