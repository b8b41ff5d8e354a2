package org.parallax.workbench.page;

/// A message about something that could not be done, in the parts that every message of ours has.
public record Notice(String title, String expected, String found, String advice) {}
