package org.parallax.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.claim.PeriodHow;
import org.parallax.document.Document;
import org.parallax.document.Span;
import org.parallax.document.ZoneKind;
import org.parallax.quantity.Period;

/// What stands around the claims of one document: the things that its sentences name, and the times
/// that they speak of.
final class Surroundings {
  private static final int LOOK_BACK = 3;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2050;

  private final Document document;
  private final StandardConceptLinker linker;
  private final Map<Integer, List<LinkedClaim>> claims = new HashMap<>();
  private final Map<Integer, SequencedSet<String>> named = new HashMap<>();
  private final Map<Integer, SequencedSet<String>> hinted = new HashMap<>();
  private final ContextWords hints;

  Surroundings(
      Document document, StandardConceptLinker linker, ContextWords hints, List<LinkedClaim> all) {
    this.document = document;
    this.linker = linker;
    this.hints = hints;
    for (LinkedClaim one : all) {
      claims.computeIfAbsent(one.claim().sentence(), _ -> new ArrayList<>()).add(one);
    }
  }

  /// {@return the concepts that a sentence names, and those that its claims' own words mean}
  SequencedSet<String> things(int sentence) {
    return named.computeIfAbsent(
        sentence,
        s -> {
          SequencedSet<String> all = new LinkedHashSet<>();
          linker.named(text(s)).forEach(all::addAll);
          for (LinkedClaim one : claims.getOrDefault(s, List.of())) {
            String concept = one.concept();
            Claim.Mention metric = one.claim().metric();
            boolean own = metric != null && sentence(s).contains(metric.span());
            if (concept != null && own) {
              all.add(concept);
            }
          }
          return all;
        });
  }

  /// {@return whether neither what a claim measures nor its time stands in its own sentence}
  boolean isElsewhere(Claim claim) {
    Claim.Mention metric = claim.metric();
    boolean named = metric != null && sentence(claim.sentence()).contains(metric.span());
    return !named && !isTold(claim);
  }

  /// {@return the concepts of the few sentences before, the nearest first, up to a heading}
  SequencedSet<String> thingsBefore(int sentence) {
    SequencedSet<String> before = new LinkedHashSet<>();
    for (int s = sentence - 1; s >= 0 && s >= sentence - LOOK_BACK; s--) {
      before.addAll(things(s));
      if (document.sentences().get(s).zone() == ZoneKind.HEADING) {
        break;
      }
    }
    return before;
  }

  /// {@return the concepts that a sentence only hints at}
  SequencedSet<String> hints(int sentence) {
    return hinted.computeIfAbsent(sentence, s -> hints.in(text(s)));
  }

  /// {@return the concepts that the few sentences before hint at, the nearest first}
  SequencedSet<String> hintsBefore(int sentence) {
    SequencedSet<String> before = new LinkedHashSet<>();
    for (int s = sentence - 1; s >= 0 && s >= sentence - LOOK_BACK; s--) {
      before.addAll(hints(s));
    }
    return before;
  }

  /// {@return when a figure may hold: as its sentence says; else as its neighbours do, or (null) as
  /// the newest}
  List<@Nullable Period> periods(Claim claim) {
    Period own = claim.period();
    List<@Nullable Period> periods = new ArrayList<>();
    if (own != null) {
      periods.add(own);
    }
    if (!isTold(claim)) {
      for (int s = claim.sentence() - 1; s <= claim.sentence(); s++) {
        for (LinkedClaim other : claims.getOrDefault(s, List.of())) {
          Period told = isTold(other.claim()) ? other.claim().period() : null;
          if (told != null && !periods.contains(told)) {
            periods.add(told);
          }
        }
      }
      periods.add(null);
    }
    return periods;
  }

  /// {@return the claim's time in the year that the text before speaks of, where its own sentence
  /// names no year and that one is another; else null}
  @Nullable Period inYearSpokenOf(Claim claim) {
    Period own = claim.period();
    int spoken = own == null ? 0 : spokenOf(claim.sentence());
    int read = own == null ? 0 : own.start().getYear();
    return own == null || spoken == 0 || spoken == read ? null : own.plusYears(spoken - read);
  }

  private static boolean isTold(Claim claim) {
    return claim.periodHow() == PeriodHow.STATED || claim.periodHow() == PeriodHow.RELATIVE;
  }

  /// The year named last before a sentence that names none, or 0.
  private int spokenOf(int sentence) {
    for (int s = sentence; s >= 0 && s >= sentence - 2 * LOOK_BACK; s--) {
      int year = lastYear(text(s));
      if (year != 0) {
        return s == sentence ? 0 : year;
      }
    }
    return 0;
  }

  private static int lastYear(String text) {
    int digits = 0;
    int number = 0;
    int found = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c >= '0' && c <= '9') {
        digits++;
        number = digits > 4 ? 0 : number * 10 + (c - '0');
      } else {
        found = digits == 4 && number >= FIRST_YEAR && number <= LAST_YEAR ? number : found;
        digits = 0;
        number = 0;
      }
    }
    return found;
  }

  private String text(int sentence) {
    return sentence(sentence).of(document.text());
  }

  private Span sentence(int index) {
    return document.sentences().get(index).span();
  }
}
