package org.parallax.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Span;
import org.parallax.quantity.Period;

/// The pointers of one document while its sentences are read, and what becomes of each.
final class Hints {
  /// What a claim that owes a part to a pointer has among its rules.
  static final String RULE = "pointed";

  static final Hints NONE = new Hints(List.of());

  private final List<Pointing> left;
  private int completed;
  private int added;
  private int agreed;

  Hints(List<Pointing> pointings) {
    left = new ArrayList<>(pointings);
    left.sort(Comparator.comparingInt(p -> p.value().start()));
  }

  boolean isEmpty() {
    return left.isEmpty();
  }

  /// {@return the sentence's drafts, and a draft for each value that is pointed at and has none}
  List<Draft> with(Tokens s, List<Draft> drafts) {
    List<Draft> all = new ArrayList<>(drafts);
    for (Pointing hint : within(s)) {
      int token = valueAt(s, hint.value());
      if (token != Draft.NONE && draftOf(all, token) == null) {
        var draft = new Draft(token);
        draft.rules.add(RULE);
        draft.elliptic = hint.metric() == null;
        all.add(draft);
      }
    }
    return all;
  }

  /// Gives a draft what it lacks of the words that are pointed at for its value.
  ///
  /// @param metric the metric that the rules found for it or carried to it, or null
  /// @param period the period that they resolved, or null
  /// @return whether anything was given, so that the claim must be written anew
  boolean complete(Tokens s, Draft d, Claim.@Nullable Mention metric, @Nullable Period period) {
    Pointing hint = d.value == Draft.NONE ? null : take(s, d.value);
    if (hint == null) {
      return false;
    }
    boolean given = false;
    Range named = hint.metric() == null ? null : tokens(s, hint.metric());
    if (metric == null && named != null && !named.contains(d.value)) {
      d.metric = named;
      d.covers(named.from(), named.to());
      given = true;
    }
    int time = hint.period() == null ? Draft.NONE : timeAt(s, hint.period());
    if (period == null && time != Draft.NONE) {
      d.time = time;
      d.timeTied = true;
      given = true;
    }
    if (d.rules.contains(RULE)) {
      added++;
    } else if (given) {
      d.rules.add(RULE);
      completed++;
    } else {
      agreed++;
    }
    return given;
  }

  PointingTally tally(Pointings answer) {
    return new PointingTally(
        completed, added, agreed, left.size() + answer.absent(), answer.failure());
  }

  private List<Pointing> within(Tokens s) {
    return left.stream()
        .filter(p -> p.value().start() >= s.start && p.value().end() <= s.end)
        .toList();
  }

  private @Nullable Pointing take(Tokens s, int token) {
    for (int i = 0; i < left.size(); i++) {
      if (valueAt(s, left.get(i).value()) == token) {
        return left.remove(i);
      }
    }
    return null;
  }

  private static @Nullable Draft draftOf(List<Draft> drafts, int token) {
    for (Draft d : drafts) {
      if (d.value == token || d.baseline == token) {
        return d;
      }
    }
    return null;
  }

  /// The one value that the grammars read at a span, or [Draft#NONE]: a pointer at two numbers, at
  /// part of one or at no number points at nothing.
  private static int valueAt(Tokens s, Span span) {
    int found = Draft.NONE;
    for (int i = 0; i < s.size(); i++) {
      Token t = s.get(i);
      boolean touches = t.start < span.end() && span.start() < t.end;
      if (t.isValue() && touches) {
        boolean inside = span.start() <= t.start && t.end <= span.end();
        if (!inside || found != Draft.NONE) {
          return Draft.NONE;
        }
        found = i;
      }
    }
    return found;
  }

  private static int timeAt(Tokens s, Span span) {
    for (int i = 0; i < s.size(); i++) {
      Token t = s.get(i);
      if (t.isTime() && span.start() <= t.start && t.end <= span.end()) {
        return i;
      }
    }
    return Draft.NONE;
  }

  /// The words of a span, which must begin and end where words do.
  private static @Nullable Range tokens(Tokens s, Span span) {
    int from = Draft.NONE;
    int to = Draft.NONE;
    for (int i = 0; i < s.size(); i++) {
      Token t = s.get(i);
      from = t.start == span.start() ? i : from;
      to = t.end == span.end() ? i + 1 : to;
    }
    return from == Draft.NONE || to <= from ? null : new Range(from, to);
  }
}
