package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Mention.TimeKind;

/// Shares out subjects or times among coordinated values: "A and B rose 2 % and 3 %, respectively".
final class Distribution {

  private Distribution() {}

  static void apply(Tokens s, Phrases phrases, List<Draft> drafts) {
    for (int cue = 0; cue < s.size(); cue++) {
      if (s.has(cue, CueKind.RESPECTIVELY)) {
        boolean follows = drafts.isEmpty() || drafts.getLast().value < cue;
        share(
            s,
            phrases,
            follows || s.is(cue, "respectively") ? group(s, drafts, cue) : after(s, drafts, cue),
            metricsBefore(drafts, cue));
      }
    }
  }

  /// The metrics named before the cue, each once, in text order.
  private static List<Range> metricsBefore(List<Draft> drafts, int cue) {
    List<Range> metrics = new ArrayList<>();
    for (Draft d : drafts) {
      if (d.value < cue && d.metric != null && !metrics.contains(d.metric)) {
        metrics.add(d.metric);
      }
    }
    return metrics;
  }

  /// The run of values after the cue, in languages that put it first (分别, 각각).
  private static List<Draft> after(Tokens s, List<Draft> drafts, int cue) {
    List<Draft> group = new ArrayList<>();
    for (Draft d : drafts) {
      boolean joined =
          group.isEmpty() ? d.value > cue : onlyJoints(s, group.getLast().value + 1, d.value);
      if (joined) {
        group.add(d);
      } else if (!group.isEmpty()) {
        break;
      }
    }
    return group;
  }

  /// The run of values before (or right after) the cue that only joints separate.
  private static List<Draft> group(Tokens s, List<Draft> drafts, int cue) {
    List<Draft> group = new ArrayList<>();
    for (Draft d : drafts) {
      if (d.value < cue && !d.isBaseline) {
        boolean joined = !group.isEmpty() && onlyJoints(s, group.getLast().value + 1, d.value);
        if (!joined) {
          group.clear();
        }
        group.add(d);
      }
    }
    return group;
  }

  private static boolean onlyJoints(Tokens s, int from, int to) {
    int predicates = 0;
    for (int i = from; i < to; i++) {
      Part part = s.part(i);
      boolean predicate = part == Part.VERB || s.has(i, CueKind.STATE);
      predicates += predicate ? 1 : 0;
      boolean joint =
          (predicate && predicates == 1)
              || part == Part.CONJ
              || part == Part.PREP
              || part == Part.ADV
              || s.kind(i) == Kind.PUNCT
              || s.kind(i) == Kind.HEDGE
              || part == Part.DET
              || part == Part.TO
              || s.kind(i) == Kind.BASIS;
      if (!joint) {
        return false;
      }
    }
    return true;
  }

  private static void share(Tokens s, Phrases phrases, List<Draft> group, List<Range> earlier) {
    if (group.size() < 2) {
      return;
    }
    Draft first = group.getFirst();
    Range whole = first.metric;
    List<Range> subjects = whole == null ? List.of() : conjuncts(s, phrases, whole);
    List<Integer> times = s.isChinese() ? run(s, first.value) : times(s, first, group.getLast());
    if (subjects.size() == group.size()) {
      for (int i = 0; i < group.size(); i++) {
        Draft d = group.get(i);
        if (whole != null && headsAll(s, subjects)) {
          d.metric = whole;
          d.population = i == 0 ? afterPreposition(s, subjects.get(0)) : subjects.get(i);
        } else {
          give(s, d, subjects.get(i), subjects.getLast());
        }
        d.rules.add("respectively");
      }
    } else if (times.size() == group.size()) {
      for (int i = 0; i < group.size(); i++) {
        group.get(i).time = times.get(i);
        group.get(i).timeTied = true;
        group.get(i).rules.add("respectively_times");
      }
    } else if (times.size() == 1 && s.get(times.getFirst()).time().kind() == TimeKind.RANGE) {
      for (int i = 0; i < group.size(); i++) {
        group.get(i).time = times.getFirst();
        group.get(i).timeTied = true;
        group.get(i).part = i;
        group.get(i).parts = group.size();
        group.get(i).rules.add("respectively_parts");
      }
    } else if (s.isChinese() && earlier.size() >= group.size()) {
      for (int i = 0; i < group.size(); i++) {
        group.get(i).metric = earlier.get(earlier.size() - group.size() + i);
        group.get(i).rules.add("respectively_before");
      }
    } else {
      for (Draft d : group) {
        d.metric = null;
        d.subjectLost = true;
        d.rules.add("respectively_unmatched");
      }
    }
  }

  /// "prices of new and existing homes": only the first part names the metric, before "of".
  private static boolean headsAll(Tokens s, List<Range> subjects) {
    Range first = subjects.getFirst();
    Range narrow = afterPreposition(s, first);
    return s.isEnglish() && narrow.from() > first.from() && !s.has(narrow.to() - 1, CueKind.METRIC);
  }

  private static Range afterPreposition(Tokens s, Range subject) {
    for (int i = subject.from(); i + 1 < subject.to(); i++) {
      if (s.part(i) == Part.PREP) {
        return new Range(i + 1, subject.to());
      }
    }
    return subject;
  }

  /// A subject without a metric noun shares the last one's and narrows it ("城镇和农村居民收入").
  private static void give(Tokens s, Draft d, Range subject, Range last) {
    boolean shared =
        MetricClass.of(s, subject) == MetricClass.UNKNOWN
            && MetricClass.of(s, last) != MetricClass.UNKNOWN;
    if (!shared) {
      d.metric = subject;
      d.covers(subject.from(), d.value + 1);
      return;
    }
    int from = last.from();
    while (!s.has(from, CueKind.METRIC)) {
      from++;
    }
    d.metric = new Range(from, last.to());
    d.population = subject;
    d.covers(subject.from(), d.value + 1);
  }

  private static List<Range> conjuncts(Tokens s, Phrases phrases, Range whole) {
    List<Range> parts = new ArrayList<>();
    int to = whole.to();
    Range part = new Range(whole.from(), to);
    for (int i = whole.to() - 1; i > whole.from(); i--) {
      if (s.part(i) == Part.CONJ || s.isPunct(i, ',')) {
        parts.addFirst(new Range(i + 1, to));
        to = i;
      }
    }
    parts.addFirst(new Range(whole.from(), to));
    int left = part.from() - 1;
    while (s.isPunct(left, ',')) {
      Range more = phrases.endingAt(left - 1);
      if (more == null) {
        break;
      }
      parts.addFirst(more);
      left = more.from() - 1;
    }
    return parts.stream().map(phrases::trimmed).filter(r -> !r.isEmpty()).toList();
  }

  /// The times that stand together next before a value ("9月、8月分别为").
  private static List<Integer> run(Tokens s, int value) {
    List<Integer> run = new ArrayList<>();
    int i = value - 1;
    while (i >= 0 && s.kind(i) != Kind.TIME && !s.isPunct(i, ';')) {
      i--;
    }
    while (i >= 0
        && (s.kind(i) == Kind.TIME
            || s.part(i) == Part.CONJ
            || s.part(i) == Part.POSSESSIVE
            || s.isPunct(i, '、'))) {
      if (s.kind(i) == Kind.TIME) {
        run.addFirst(i);
      }
      i--;
    }
    return run;
  }

  private static List<Integer> times(Tokens s, Draft first, Draft last) {
    List<Integer> before = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      if (s.kind(i) == Kind.TIME) {
        (i < first.value ? before : after).add(i);
      }
    }
    after.removeIf(i -> i < last.value);
    return after.size() >= 2 ? after : before;
  }
}
