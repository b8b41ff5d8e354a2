package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Attribution;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.claim.Modality;
import org.parallax.claim.PeriodHow;
import org.parallax.document.Document;
import org.parallax.document.Sentence;
import org.parallax.document.Span;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Mention;
import org.parallax.quantity.MentionScanner;

/// Numbers that no claim carries because they only serve another number: what a share is taken of
/// ("of the 512 firms asked") and what a change is measured from ("up 20 % from 100 billion").
final class Unclaimed {

  private static final Set<Cue> LEADS =
      Set.of(Cue.OF, Cue.COMPARED, Cue.FROM, Cue.EXISTS, Cue.THAN);
  private static final Set<Cue> LIGHT = Set.of(Cue.FILL, Cue.DEFINITE);
  private static final int LEAD = 30;

  private Unclaimed() {}

  /// {@return such numbers of a sentence that overlap none of its terms}
  static List<Term> in(Document document, Sentence sentence, List<Term> terms, List<CueHit> cues) {
    if (terms.isEmpty() || cues.stream().noneMatch(hit -> LEADS.contains(hit.cue()))) {
      return List.of();
    }
    List<Term> found = new ArrayList<>();
    Span span = sentence.span();
    String tag = sentence.language().isRead() ? sentence.language().tag() : "en";
    for (Mention mention :
        MentionScanner.forLanguage(tag).scan(document.text(), span.start(), span.end(), null)) {
      if (mention instanceof Mention.Value value
          && kind(value) != null
          && terms.stream().noneMatch(t -> t.start() < value.end() && value.start() < t.end())
          && isServing(document.text(), span, value, cues)) {
        found.add(term(document, sentence, value));
      }
    }
    return found;
  }

  private static @Nullable ClaimKind kind(Mention.Value value) {
    Dimension dimension = value.quantity().unit().dimension();
    return switch (dimension) {
      case PERCENT -> ClaimKind.RATE;
      case MONEY, PHYSICAL -> ClaimKind.LEVEL;
      case COUNT -> ClaimKind.COUNT;
      case INDEX -> ClaimKind.INDEX_LEVEL;
      case PP, BP, RATIO, DURATION, RANK, CORRELATION, UNKNOWN -> null;
    };
  }

  private static boolean isServing(String text, Span span, Mention.Value value, List<CueHit> cues) {
    for (CueHit hit : cues) {
      if (!LEADS.contains(hit.cue())) {
        continue;
      }
      boolean eastern = text.charAt(hit.start()) >= '\u2e80';
      boolean leads =
          !(eastern && hit.cue() == Cue.OF)
              && hit.end() <= value.start()
              && value.start() - hit.end() <= LEAD
              && GapText.between(text, hit.end(), value.start(), cues).isOnly(LIGHT, 0);
      boolean trails =
          eastern
              && hit.start() >= value.end()
              && hit.end() <= span.end()
              && GapText.between(text, value.end(), hit.start(), cues).isOnly(LIGHT, 1);
      if (leads || trails) {
        return true;
      }
    }
    return false;
  }

  static Term term(Document document, Sentence sentence, Mention.Value value) {
    Span span = new Span(value.start(), value.end());
    String quote = span.of(document.text());
    ClaimKind kind = kind(value);
    Claim carrier =
        new Claim(
            "",
            sentence.index(),
            span,
            quote,
            kind == null ? ClaimKind.LEVEL : kind,
            List.of(new Claim.ValueSpan(value.valueStart(), value.valueEnd(), quote)),
            value.quantity(),
            null,
            null,
            null,
            Direction.NONE,
            null,
            null,
            PeriodHow.LOST,
            null,
            Modality.FACT,
            false,
            false,
            Attribution.AUTHOR,
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            1,
            List.of());
    return new Term(
        carrier,
        Term.Role.VALUE,
        value.start(),
        value.end(),
        Extent.read(value.quantity(), quote),
        value.quantity().unit());
  }
}
