package org.parallax.claim;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Document;
import org.parallax.document.Limits;
import org.parallax.document.Metadata;
import org.parallax.document.ReadResult;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Quantity;

/// Notes for tests, and their claims on one line each.
final class Notes {
  static final LocalDate CLOCK = LocalDate.of(2025, 11, 21);
  private static final StandardReader READER = StandardReader.create();
  private static final StandardClaimExtractor EXTRACTOR = StandardClaimExtractor.create();

  private Notes() {}

  /// {@return the note as read, published on [#CLOCK]}
  static Document document(String text) {
    return switch (READER.read(
        new Source("note.txt", text.getBytes(StandardCharsets.UTF_8)), Limits.standard())) {
      case ReadResult.Read(Document d) -> dated(d);
      case ReadResult.Refused(var refusal) -> throw new AssertionError(refusal.message());
    };
  }

  private static Document dated(Document d) {
    Metadata m = d.metadata();
    var date = new Metadata.FoundDate(CLOCK, "test", null);
    var metadata =
        new Metadata(
            m.title(), m.institution(), m.author(), m.kind(), m.kindHow(), date, null, null);
    return new Document(
        d.file(),
        d.sha256(),
        d.mediaType(),
        d.text(),
        d.textHash(),
        d.language(),
        metadata,
        d.zones(),
        d.sentences(),
        d.damage(),
        d.remarks());
  }

  static List<Claim> claims(String text) {
    return EXTRACTOR.extract(document(text));
  }

  /// {@return `kind|metric|value unit basis|dir|period|place|modality` for each claim, `;` between}
  static String lines(String text) {
    return String.join(" ; ", claims(text).stream().map(Notes::line).toList());
  }

  static String line(Claim c) {
    var metric = c.metric();
    String of = c.of() == null ? "" : " of " + c.of();
    return c.kind().json()
        + "|"
        + (metric == null ? "-" : metric.text())
        + "|"
        + value(c.quantity())
        + of
        + "|"
        + c.direction().json()
        + "|"
        + (c.period() == null ? "-" : c.period())
        + how(c)
        + "|"
        + (c.place() == null ? "-" : c.place())
        + "|"
        + c.modality().json()
        + extras(c);
  }

  private static String how(Claim c) {
    return switch (c.periodHow()) {
      case STATED, RELATIVE -> "";
      case INFERRED -> "~";
      case DOCUMENT_DATE -> "?";
      case LOST -> "!";
    };
  }

  private static String extras(Claim c) {
    var line = new StringBuilder();
    if (c.negated()) {
      line.append("|not");
    }
    if (c.denied()) {
      line.append("|denied");
    }
    if (c.baseline() != null) {
      line.append("|from ").append(c.baseline().text());
    }
    if (c.attribution() != Attribution.AUTHOR) {
      line.append("|").append(c.attribution().json());
      if (c.attributionName() != null) {
        line.append(" ").append(c.attributionName());
      }
    }
    if (!c.citations().isEmpty()) {
      line.append("|").append(c.citations());
    }
    for (Gap gap : c.gaps()) {
      if (gap != Gap.PERIOD_UNSTATED && gap != Gap.PLACE_UNSTATED) {
        line.append("|").append(gap);
      }
    }
    return line.toString();
  }

  private static String value(@Nullable Quantity q) {
    if (q == null) {
      return "";
    }
    Interval i = q.stated();
    String number =
        i.lo() != null && i.hi() != null && i.lo().compareTo(i.hi()) == 0
            ? plain(i.lo())
            : (i.lo() == null ? "" : plain(i.lo())) + ".." + (i.hi() == null ? "" : plain(i.hi()));
    String sign =
        switch (q.comparator()) {
          case EQ, RANGE, NONE -> "";
          case APPROX -> "~";
          case LT, LE -> "<";
          case GT, GE -> ">";
        };
    String basis =
        switch (q.unit().changeBasis()) {
          case LEVEL -> "";
          default -> " " + q.unit().changeBasis().json();
        };
    String price =
        switch (q.unit().priceBasis()) {
          case UNKNOWN -> "";
          case NOMINAL, REAL -> " " + q.unit().priceBasis().json();
        };
    String per = q.unit().per() == null ? "" : "/" + q.unit().per();
    return sign + number + " " + q.unit().code() + per + basis + price;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
