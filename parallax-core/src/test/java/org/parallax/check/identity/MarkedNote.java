package org.parallax.check.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Attribution;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.claim.Modality;
import org.parallax.claim.PeriodHow;
import org.parallax.document.Document;
import org.parallax.document.Language;
import org.parallax.document.Metadata;
import org.parallax.document.Sentence;
import org.parallax.document.Span;
import org.parallax.document.Zone;
import org.parallax.document.ZoneKind;
import org.parallax.provenance.ContentHash;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.Comparator;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Interval;
import org.parallax.quantity.Period;
import org.parallax.quantity.PriceBasis;
import org.parallax.quantity.Quantity;

/// A note with its claims marked by hand, so that arithmetic is tested apart from extraction.
///
/// `{18.2 %|share of=branches}` marks a value with its kind and attributes (`unit per of metric
/// period place population basis price dir cmp modality by how`); sentences end at `. `, 。 or a
/// line end, and lines that begin with `- ` are list items.
record MarkedNote(Document document, List<Claim> claims) {

  private static final Pattern MARK = Pattern.compile("\\{([^|{}]+)\\|([^{}]*)}");
  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|(?<=。)|\\n+");
  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");
  private static final Map<String, Integer> SCALES =
      Map.ofEntries(
          Map.entry("trillion", 12),
          Map.entry("billion", 9),
          Map.entry("bn", 9),
          Map.entry("million", 6),
          Map.entry("thousand", 3),
          Map.entry("万亿", 12),
          Map.entry("亿", 8),
          Map.entry("万", 4),
          Map.entry("조", 12),
          Map.entry("억", 8),
          Map.entry("만", 4),
          Map.entry("천", 3));
  private static final Map<String, Integer> WORDS =
      Map.of("one", 1, "two", 2, "three", 3, "five", 5, "six", 6, "ten", 10, "五", 5, "十", 10);

  static MarkedNote of(String marked) {
    return of(marked, Metadata.none());
  }

  static MarkedNote of(String marked, Metadata metadata) {
    StringBuilder text = new StringBuilder();
    List<String[]> marks = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    Matcher m = MARK.matcher(marked);
    int at = 0;
    while (m.find()) {
      text.append(marked, at, m.start());
      spans.add(new Span(text.length(), text.length() + m.group(1).length()));
      marks.add(new String[] {m.group(1), m.group(2)});
      text.append(m.group(1));
      at = m.end();
    }
    text.append(marked.substring(at));
    Document document = document(text.toString(), metadata);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      claims.add(claim(document, spans.get(i), marks.get(i)[1], i));
    }
    return new MarkedNote(document, claims);
  }

  private static Document document(String text, Metadata metadata) {
    List<Sentence> sentences = new ArrayList<>();
    List<Zone> zones = new ArrayList<>();
    int line = 0;
    for (String paragraph : text.split("\n", -1)) {
      ZoneKind kind = paragraph.startsWith("- ") ? ZoneKind.LIST_ITEM : ZoneKind.BODY;
      if (!paragraph.isBlank()) {
        zones.add(new Zone(kind, new Span(line, line + paragraph.length()), 0, null));
      }
      int start = 0;
      Matcher end = END.matcher(paragraph);
      while (start < paragraph.length()) {
        boolean more = end.find(start);
        int stop = more ? end.start() : paragraph.length();
        if (stop > start) {
          Span span = new Span(line + start, line + stop);
          sentences.add(new Sentence(sentences.size(), span, kind, Language.ENGLISH));
        }
        start = more ? Math.max(end.end(), start + 1) : paragraph.length();
      }
      line += paragraph.length() + 1;
    }
    ContentHash hash = ContentHash.of(text);
    return new Document(
        "note.txt",
        hash,
        "text/plain",
        text,
        hash,
        Language.ENGLISH,
        metadata,
        zones,
        sentences,
        List.of(),
        List.of());
  }

  private static Claim claim(Document document, Span span, String attributes, int index) {
    String[] words = attributes.split("[ ;]+", -1);
    Map<String, String> a = new HashMap<>();
    for (int i = 1; i < words.length; i++) {
      String[] pair = words[i].split("=", 2);
      a.put(pair[0], pair[1].replace('_', ' '));
    }
    String quote = span.of(document.text());
    ClaimKind kind = ClaimKind.valueOf(words[0].toUpperCase(Locale.ROOT));
    int sentence = 0;
    for (Sentence s : document.sentences()) {
      sentence = s.span().contains(span) ? s.index() : sentence;
    }
    String metric = a.get("metric");
    String period = a.get("period");
    return new Claim(
        "c" + index,
        sentence,
        span,
        quote,
        kind,
        List.of(new Claim.ValueSpan(span.start(), span.end(), quote)),
        quantity(quote, a, unit(quote, kind, a)),
        a.get("of"),
        metric == null ? null : new Claim.Mention(span, metric),
        a.get("population"),
        Direction.valueOf(a.getOrDefault("dir", "none").toUpperCase(Locale.ROOT)),
        null,
        period == null ? null : Period.parse(period),
        PeriodHow.valueOf(a.getOrDefault("how", "stated").toUpperCase(Locale.ROOT)),
        a.get("place"),
        Modality.valueOf(a.getOrDefault("modality", "fact").toUpperCase(Locale.ROOT)),
        false,
        false,
        a.containsKey("by") ? Attribution.THIRD_PARTY : Attribution.AUTHOR,
        a.get("by"),
        List.of(),
        null,
        List.of(),
        List.of(),
        1,
        List.of());
  }

  private static EconUnit unit(String quote, ClaimKind kind, Map<String, String> a) {
    EconUnit unit;
    String code = a.get("unit");
    if (code != null && code.matches("[A-Z]{3}")) {
      unit = EconUnit.money(code);
    } else if (code != null && code.matches("year|month|quarter")) {
      unit = EconUnit.plain(Dimension.DURATION, code);
    } else if (code != null) {
      unit = EconUnit.count(code);
    } else if (quote.matches(".*(pp|points|百分点|%p|포인트)$")) {
      unit = EconUnit.PP;
    } else if (quote.contains("%")) {
      unit = EconUnit.PERCENT;
    } else {
      unit = EconUnit.count("things");
    }
    boolean change = kind == ClaimKind.CHANGE_PCT || kind == ClaimKind.CHANGE_PP;
    String basis = a.getOrDefault("basis", change ? "yoy" : "level");
    return unit.per(a.get("per"))
        .on(ChangeBasis.valueOf(basis.toUpperCase(Locale.ROOT)))
        .on(PriceBasis.valueOf(a.getOrDefault("price", "unknown").toUpperCase(Locale.ROOT)));
  }

  private static Quantity quantity(String quote, Map<String, String> a, EconUnit unit) {
    BigDecimal value;
    BigDecimal step;
    Matcher m = NUMBER.matcher(quote);
    if (m.find()) {
      int scale = scale(quote.substring(m.end()));
      BigDecimal digits = new BigDecimal(m.group().replace(",", ""));
      value = digits.scaleByPowerOfTen(scale);
      step = BigDecimal.ONE.scaleByPowerOfTen(scale - digits.scale());
    } else {
      String word = quote.split("[-\\s]", -1)[0].replaceAll("年.*", "");
      value = BigDecimal.valueOf(WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), 1));
      step = BigDecimal.ONE;
    }
    BigDecimal plain = value.stripTrailingZeros();
    BigDecimal place = BigDecimal.ONE.scaleByPowerOfTen(-plain.scale()).max(step);
    return quantity(value, step, place, a.get("cmp"), unit);
  }

  private static Quantity quantity(
      BigDecimal value, BigDecimal step, BigDecimal place, @Nullable String cmp, EconUnit unit) {
    if ("gt".equals(cmp)) {
      Interval up = Interval.atLeast(value, true);
      return new Quantity(up, Comparator.GT, up, up, up, "bound", step, unit);
    }
    BigDecimal half = new BigDecimal("0.5");
    Interval loose = Interval.around(value, place.multiply(half));
    boolean about = "approx".equals(cmp);
    return new Quantity(
        Interval.point(value),
        about ? Comparator.APPROX : Comparator.EQ,
        Interval.around(value, step.multiply(half)),
        loose,
        about ? loose.hull(Interval.around(value, step)) : loose,
        about ? "hedged" : "digits",
        step,
        unit);
  }

  private static int scale(String rest) {
    String word = rest.strip();
    int best = 0;
    int length = 0;
    for (Map.Entry<String, Integer> entry : SCALES.entrySet()) {
      if (word.startsWith(entry.getKey()) && entry.getKey().length() > length) {
        best = entry.getValue();
        length = entry.getKey().length();
      }
    }
    return best;
  }
}
