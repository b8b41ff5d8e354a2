package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Mention;

/// English: the metric is the subject of the predicate that governs the value, or the noun phrase
/// to which the value is tied ("growth of 5 %", "a 3 % rise in sales", "18 % of firms").
final class EnglishGrammar implements Grammar {

  @Override
  public List<Draft> read(Tokens s, List<Integer> values) {
    EnglishTagger.tag(s);
    return new Reading(s).all(values);
  }

  /// One sentence being read.
  private static final class Reading {
    private static final int REACH = 24;

    private final Tokens s;
    private final Phrases phrases;
    private final EnglishTies ties;
    private final EnglishSubjects subjects;
    private final List<Draft> drafts = new ArrayList<>();

    Reading(Tokens s) {
      this.s = s;
      this.phrases = new Phrases(s);
      this.ties = new EnglishTies(s, phrases);
      this.subjects = new EnglishSubjects(s, phrases, ties);
    }

    List<Draft> all(List<Integer> values) {
      for (int value : values) {
        if (!s.get(value).inert) {
          drafts.add(read(value));
        }
      }
      drafts.removeIf(this::isPartOfAnother);
      Draft previous = null;
      for (Draft d : drafts) {
        subjects.complete(d, previous);
        previous = d;
      }
      Distribution.apply(s, phrases, drafts);
      Baselines.note(s, drafts);
      EnglishDirections.add(s, phrases, drafts);
      Baselines.noteMovements(s, drafts);
      Comparisons.add(s, phrases, drafts);
      return drafts;
    }

    /// "prices in 70 cities": the count belongs to the metric of another value.
    private boolean isPartOfAnother(Draft d) {
      if (s.get(d.value).value().form() != Mention.Form.COUNT) {
        return false;
      }
      for (Draft other : drafts) {
        boolean inside =
            other != d
                && other.metric != null
                && other.metric.contains(d.value)
                && other.metric.from() < d.value;
        if (inside && other.carriedFrom != d) {
          return true;
        }
      }
      return false;
    }

    private Draft read(int v) {
      var d = new Draft(v);
      boolean tied = ties.right(d) || ties.leading(d);
      if (!verbal(d) && !consensus(d)) {
        left(d, tied);
      }
      ties.target(d);
      boolean from = s.is(d.value - 1, "from") && d.predicate != Draft.NONE && !d.nominal;
      d.isBaseline |= from && s.has(d.predicate, CueKind.MOVE) && !s.is(d.value + 1, "to");
      if (d.metric == null && s.get(v).value().noun() != null) {
        d.metric = ties.counted(v);
        d.rules.add("counted_noun");
      }
      CarriedUnits.count(s, d, drafts.isEmpty() ? null : drafts.getLast());
      return d;
    }

    /// "the 3.5 % expected", "against a forecast of 5 %", beside another value.
    private boolean consensus(Draft d) {
      if (drafts.isEmpty()) {
        return false;
      }
      int v = d.value;
      int after = s.part(v + 1) == Part.AUX || s.part(v + 1) == Part.LINK ? Draft.NONE : v + 1;
      boolean expected =
          after != Draft.NONE && s.has(after, CueKind.CONSENSUS) && s.part(after) != Part.NOUN;
      int q = before(v - 1);
      boolean ties = s.part(q) == Part.PREP && !s.is(q, "by");
      q = ties || s.isPunct(q, ':') ? before(q - 1) : q;
      boolean named = s.has(q, CueKind.CONSENSUS) && s.part(q) == Part.NOUN;
      if (!expected && !named) {
        return false;
      }
      d.isConsensus = true;
      d.covers(v, expected ? v + 2 : v + 1);
      Draft previous = drafts.getLast();
      d.metric = previous.metric;
      d.carriedFrom = previous;
      d.rules.add("consensus");
      return true;
    }

    /// Looks left of the value for its preposition, then for what governs it.
    private void left(Draft d, boolean tied) {
      int p = before(d.value - 1);
      if (s.part(p) == Part.PREP || s.part(p) == Part.TO) {
        boolean compares = s.has(p, CueKind.COMPARE);
        d.prep = compares ? "from" : s.words(p).toLowerCase(java.util.Locale.ROOT);
        d.covers(p, p + 1);
        p = before(p - 1);
      }
      Draft previous = drafts.isEmpty() ? null : drafts.getLast();
      if (previous != null && coordinated(previous, p) && !(tied && d.metric != null)) {
        if (d.predicate == Draft.NONE) {
          follow(d, previous);
        } else {
          carry(d, previous);
        }
        return;
      }
      if (d.metric != null) {
        governor(d, p);
        return;
      }
      boolean atAside =
          s.isPunct(p, ',') && (d.prep.equals("at") || (d.prep.isEmpty() && isBetweenCommas(d, p)));
      if (s.isPunct(p, '(') || s.isPunct(p, ':') || s.isPunct(p, '|') || atAside) {
        aside(d, p);
        return;
      }
      if (state(d, p)) {
        return;
      }
      if (s.part(p) == Part.NOUN && nounLeft(d, p)) {
        return;
      }
      governor(d, p);
      if (d.metric == null && previous != null && !d.rules.contains("institution")) {
        carry(d, previous);
      }
    }

    /// Skips hedges, articles, adverbs, times and bases to the left.
    private int before(int from) {
      int p = from;
      while (p >= 0) {
        Token token = s.get(p);
        boolean article = token.part == Part.DET;
        boolean adverb = token.part == Part.ADV && !token.has(CueKind.STATE);
        if (token.kind == Kind.HEDGE || article || adverb || token.kind == Kind.BASIS || mark(p)) {
          p--;
        } else if (token.kind == Kind.TIME) {
          p--;
          while (p >= 0 && s.part(p) == Part.PREP) {
            p--;
          }
        } else {
          return p;
        }
      }
      return p;
    }

    private boolean mark(int i) {
      return s.isPunct(i, '+')
          || (s.get(i).mention instanceof Mention.Other other && other.role() != Mention.Role.NAME);
    }

    /// "5 %, 6 % and 7 %", "from 5 % to 6 %", "to 6 % from 5 %": only joints stand between.
    private boolean coordinated(Draft previous, int p) {
      int q = p;
      while (q > previous.value
          && (s.isPunct(q, ',') || s.part(q) == Part.CONJ || s.isPunct(q, '/'))) {
        q = before(q - 1);
      }
      return q == previous.value;
    }

    private void follow(Draft d, Draft previous) {
      boolean change = s.get(previous.value).value().fromTo() == Mention.FromTo.FROM;
      d.follow(previous);
      d.rules.add("coordinated");
      if (d.prep.equals("to") && change) {
        d.baseline = previous.value;
        previous.isBaseline = true;
      } else if (d.prep.equals("from")) {
        previous.baseline = d.value;
        d.isBaseline = true;
      }
    }

    /// "the growth of M1 in January, 0.4 percent, is not": the value stands beside its metric.
    private boolean isBetweenCommas(Draft d, int p) {
      int left = phrases.leftOfAdjuncts(p - 1);
      Range phrase = s.isPunct(d.value + 1, ',') ? phrases.endingAt(left) : null;
      return phrase != null
          && ties.hasMetricNoun(phrase)
          && (s.part(d.value + 2) == Part.LINK || s.part(d.value + 2) == Part.AUX);
    }

    private void aside(Draft d, int p) {
      Range phrase = phrases.endingAt(phrases.leftOfAdjuncts(p - 1));
      if (phrase != null) {
        d.metric = phrase;
        d.covers(phrase.from(), d.value + 1);
        d.rules.add("aside");
        Draft previous = drafts.isEmpty() ? null : drafts.getLast();
        if (previous != null && previous.of != null && previous.of.to() == p) {
          Range whole = phrases.trimmed(previous.of);
          d.metric = previous.metric == null ? previous.of : previous.metric;
          d.counted = s.words(whole.to() - 1).toLowerCase(java.util.Locale.ROOT);
          d.rules.add("apposition");
        }
      } else if (!drafts.isEmpty() && s.isPunct(p, '(')) {
        carry(d, drafts.getLast());
        d.rules.add("apposition");
      }
      if (s.isPunct(p, ':') && (d.metric == null || !ties.hasMetricNoun(d.metric))) {
        d.metric = subjects.ofClauseBefore(p);
        d.pronoun = d.metric == null;
      }
    }

    /// "output doubled": the value is the verb.
    private boolean verbal(Draft d) {
      if (s.get(d.value).value().form() != Mention.Form.MULTIPLE
          || s.has(d.value + 1, CueKind.COMPARISON)) {
        return false;
      }
      Range subject = phrases.subject(d.value);
      setMetric(d, subject);
      d.rules.add("multiple");
      return subject != null;
    }

    /// "up 3 %", "down to 5 %", "higher by 2 %".
    private boolean state(Draft d, int p) {
      if (!s.has(p, CueKind.STATE) || s.part(p) != Part.ADV) {
        return false;
      }
      d.predicate = p;
      d.covers(p, d.value + 1);
      d.rules.add("state");
      int q = phrases.leftOfAdjuncts(p - 1);
      if (s.part(q) == Part.NOUN) {
        setMetric(d, phrases.endingAt(q));
      } else if (s.part(q) == Part.VERB || s.part(q) == Part.LINK || s.part(q) == Part.AUX) {
        if (isPredicate(q)) {
          d.predicate = q;
        }
        setMetric(d, phrases.subject(q));
        d.pronoun = d.metric == null && subjects.isLeftOut(q);
      }
      if (d.metric == null && !drafts.isEmpty()) {
        Draft previous = drafts.getLast();
        carry(d, previous);
        if (d.prep.equals("from")) {
          previous.baseline = d.value;
          d.isBaseline = true;
          if (previous.predicate == Draft.NONE) {
            previous.predicate = p;
          }
        }
      }
      return true;
    }

    /// A noun stands right before the value or its preposition.
    private boolean nounLeft(Draft d, int p) {
      Range phrase = phrases.endingAt(p);
      if (phrase == null) {
        return false;
      }
      boolean moves = d.prep.equals("by") || d.prep.equals("to") || d.prep.equals("from");
      boolean tying =
          d.prep.isEmpty() || d.prep.equals("of") || d.prep.equals("at") || d.prep.equals("with");
      int head = ties.changeNounIn(phrase);
      if (head >= 0 && (tying || moves)) {
        d.predicate = head;
        d.nominal = true;
        Range rest = ties.afterChangeNoun(head, phrase);
        setMetric(d, rest);
        d.covers(phrase.from(), d.value + 1);
        d.rules.add("noun_of_change");
        if (d.metric == null) {
          setMetric(d, subjects.before(phrase.from()));
        }
        boolean whole = s.has(head, CueKind.METRIC) && isPriced(s, phrase);
        if (d.metric == null && !drafts.isEmpty() && !whole) {
          d.metric = drafts.getLast().metric;
          d.carriedFrom = drafts.getLast();
          d.rules.add("carried");
        }
        if (d.metric == null && s.has(head, CueKind.METRIC)) {
          d.metric = phrase;
        }
        return true;
      }
      int verb = phrases.leftOfAdjuncts(phrase.from() - 1);
      if (moves
          && s.part(verb) == Part.VERB
          && (s.has(verb, CueKind.MOVE) || s.has(verb, CueKind.PACE))) {
        d.predicate = verb;
        setMetric(d, phrase);
        d.covers(verb, d.value + 1);
        d.rules.add("object");
        return true;
      }
      boolean gapped = moves && !drafts.isEmpty() && isGapped(phrase, drafts.getLast());
      if (!tying && !gapped) {
        return false;
      }
      boolean apart = d.prep.equals("with");
      if (!apart && !ties.hasMetricNoun(phrase) && subjects.isGoverned(phrase)) {
        return false;
      }
      boolean named = d.prep.isEmpty() && !ties.hasMetricNoun(phrase);
      if (named && s.part(verb) == Part.VERB) {
        return false;
      }
      setMetric(d, phrase);
      d.covers(phrase.from(), d.value + 1);
      d.rules.add(d.prep.isEmpty() ? "gapping" : "noun_" + d.prep);
      if ((d.prep.isEmpty() || gapped) && !drafts.isEmpty()) {
        Draft previous = drafts.getLast();
        d.predicate = previous.predicate;
        d.nominal = previous.nominal;
        d.prep = gapped ? d.prep : previous.prep;
        d.inherited = true;
      } else if (isPredicate(verb)) {
        d.predicate = verb;
      }
      return true;
    }

    /// ", M1 by 3.8 %", "and imports to 2 %": the phrase follows a joint, and the verb is that of
    /// the value before.
    private boolean isGapped(Range phrase, Draft previous) {
      int joint = phrase.from() - 1;
      boolean joined = s.isPunct(joint, ',') || s.part(joint) == Part.CONJ;
      return joined
          && joint > previous.value
          && previous.predicate != Draft.NONE
          && !previous.nominal
          && ties.hasMetricNoun(phrase)
          && !phrases.hasVerb(previous.value, phrase.from());
    }

    private boolean isPredicate(int i) {
      return s.has(i, CueKind.MOVE)
          || s.has(i, CueKind.PACE)
          || s.has(i, CueKind.LEVEL)
          || s.has(i, CueKind.FLAT)
          || s.has(i, CueKind.SHARE)
          || s.has(i, CueKind.FLOW)
          || s.has(i, CueKind.TIMES);
    }

    /// The verb to the left that governs the value; its subject becomes the metric where none is.
    private void governor(Draft d, int p) {
      for (int i = p; i >= 0 && i > d.value - REACH; i--) {
        Part part = s.part(i);
        if (s.isPunct(i, ';') || s.isPunct(i, ':') || (part == Part.REL && i < p)) {
          return;
        }
        boolean bare = part == Part.AUX && s.kind(i + 1) == Kind.TIME;
        if (part == Part.VERB || part == Part.LINK || bare) {
          boolean adopt = d.predicate == Draft.NONE && (isPredicate(i) || part == Part.LINK);
          if (adopt) {
            d.predicate = i;
          }
          if (d.metric == null) {
            subjects.give(d, i);
          }
          d.covers(i, d.value + 1);
          return;
        }
      }
    }

    private void setMetric(Draft d, @Nullable Range phrase) {
      if (phrase != null) {
        d.metric = phrase;
        d.covers(phrase.from(), phrase.to());
      }
    }

    private void carry(Draft d, Draft previous) {
      d.pronoun |= d.metric == null && previous.metric == null && previous.pronoun;
      if (d.metric == null && previous.metric != null) {
        d.metric = previous.metric;
        d.carriedFrom = previous;
        d.rules.add("carried");
        if (d.predicate == Draft.NONE) {
          d.predicate = previous.predicate;
          d.nominal = previous.nominal;
          d.inherited = true;
          d.prep = d.prep.equals("after") || d.prep.equals("following") ? previous.prep : d.prep;
        }
      }
    }
  }

  /// "real growth", "nominal growth": the growth of an economy, whatever was spoken of before.
  private static boolean isPriced(Tokens s, Range phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (s.has(i, CueKind.PRICE)) {
        return true;
      }
    }
    return false;
  }
}
