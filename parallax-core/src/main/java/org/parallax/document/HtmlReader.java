package org.parallax.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Draft.Field;
import org.parallax.document.Draft.Hint;

/// Reads a page: its body without the page furniture, its title, by-line and date before it.
final class HtmlReader {
  private static final int FEW = 250;

  private final HtmlWords words = new HtmlWords();
  private final HtmlFurniture furniture = new HtmlFurniture(words);

  /// {@return the draft of a page given as bytes}
  Draft read(Source source, Limits limits) {
    String head =
        new String(
            source.bytes(), 0, Math.min(4096, source.bytes().length), StandardCharsets.ISO_8859_1);
    Decoded decoded = Guards.decode(source, charset(head), limits);
    return read(decoded.text(), source.name(), limits);
  }

  /// {@return the draft of a page given as text}
  Draft read(String html, String name, Limits limits) {
    int depth = HtmlGuard.depth(html, limits.nesting());
    if (depth > limits.nesting()) {
      throw new RefusedException(
          "elements nested at most " + limits.nesting() + " deep",
          "more than " + limits.nesting(),
          name,
          "saving the page as text, or a higher --limit");
    }
    org.jsoup.nodes.Document page = Jsoup.parse(html);
    List<Hint> hints = HtmlMetadata.of(page);
    HtmlDates.add(page, hints);
    String declared = declaredBody(page);
    int pictures = page.select("img, picture, svg, canvas").size();
    Element body = page.body();
    furniture.strip(body, true);
    if (body.text().length() < FEW) {
      page = Jsoup.parse(html);
      body = page.body();
      furniture.strip(body, false);
    }
    Lead lead = Lead.of(body, hints);
    Element main = HtmlBody.find(body, declared);
    furniture.prune(main);
    StringBuilder text = new StringBuilder();
    List<Zone> zones = new ArrayList<>();
    lead.write(text, zones);
    HtmlText.write(main, text, zones);
    if (zones.isEmpty()) {
      throw new RefusedException(
          "a page with text in it", "none", name, "saving the page as a browser shows it");
    }
    List<Zone> kept = HtmlLines.withoutFurniture(text.toString(), zones, lead.zones());
    return new Draft(
        "text/html", text.toString(), kept, hints, new ArrayList<>(), new ArrayList<>(), pictures);
  }

  /// {@return the letters and digits of the article as linked data gives it, or an empty string}
  private static String declaredBody(org.jsoup.nodes.Document page) {
    for (Element data : page.select("script[type=application/ld+json]")) {
      for (String body : JsonStrings.of(data.data(), "articleBody")) {
        String plain = body.indexOf('<') >= 0 ? Jsoup.parse(body).text() : body;
        StringBuilder squeezed = new StringBuilder();
        plain.chars().filter(Character::isLetterOrDigit).forEach(c -> squeezed.append((char) c));
        if (squeezed.length() > 400) {
          return squeezed.toString();
        }
      }
    }
    return "";
  }

  /// {@return the charset that the head declares, or null}
  static @Nullable String charset(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("charset=");
    if (at < 0) {
      return null;
    }
    int from = at + 8;
    while (from < lower.length() && "\"' ".indexOf(lower.charAt(from)) >= 0) {
      from++;
    }
    int to = from;
    while (to < lower.length() && "\"' />;".indexOf(lower.charAt(to)) < 0) {
      to++;
    }
    return lower.substring(from, to);
  }

  /// The title before the body, where the body does not hold it.
  private record Lead(@Nullable Element title, String shown, List<Zone> zones) {

    static Lead of(Element body, List<Hint> hints) {
      Hint best = null;
      for (Hint hint : hints) {
        if (hint.field() == Field.TITLE && (best == null || hint.weight() > best.weight())) {
          best = hint;
        }
      }
      Element heading = null;
      for (Element h : body.select("h1")) {
        if (!h.text().isBlank() && h.text().length() < 300) {
          heading = h;
          break;
        }
      }
      String shown = heading != null ? heading.text() : best != null ? best.value() : "";
      return new Lead(heading, shown.strip(), new ArrayList<>());
    }

    void write(StringBuilder text, List<Zone> zones) {
      if (title != null) {
        title.remove();
      }
      if (!shown.isEmpty()) {
        text.append(shown);
        Zone zone = new Zone(ZoneKind.TITLE, new Span(0, text.length()), 1, null);
        zones.add(zone);
        this.zones.add(zone);
      }
    }
  }
}
